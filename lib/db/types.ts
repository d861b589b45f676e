export type {
  ApiToken,
  Competitor,
  Customer,
  Document,
  DocumentVersion,
  Product,
  ProductPrice,
  Quote,
  QuoteLine,
} from "./generated/client";
