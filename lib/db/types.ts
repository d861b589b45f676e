export type {
  Competitor,
  Customer,
  Document,
  DocumentVersion,
  Product,
  ProductPrice,
  Quote,
  QuoteLine,
} from "./generated/client";
