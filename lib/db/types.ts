export type {
  ApiToken,
  Competitor,
  Customer,
  CustomerAddress,
  Document,
  DocumentVersion,
  Import,
  Product,
  ProductPrice,
  Quote,
  QuoteLine,
} from "./generated/client";
