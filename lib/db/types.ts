export type {
  Competitor,
  Customer,
  Product,
  ProductPrice,
  Quote,
  QuoteLine,
} from "./generated/client";
