export type {
  ApiToken,
  Competitor,
  Customer,
  CustomerAddress,
  CustomerContact,
  Document,
  DocumentVersion,
  Import,
  Product,
  ProductPrice,
  Quote,
  QuoteLine,
} from "./generated/client";
