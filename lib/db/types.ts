export type { Customer, Quote, QuoteLine } from "./generated/client";
