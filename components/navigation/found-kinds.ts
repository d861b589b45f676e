import type { FoundKind } from "@/lib/search/schema";

/** What each kind of find is called, above those of its kind. */
export const foundKindNames: Readonly<Record<FoundKind, string>> = {
  page: "Go to",
  customer: "Customers",
  contact: "Contacts",
  quote: "Quotes",
  product: "Products",
  document: "Documents",
  competitor: "Competitors",
  member: "Members",
};
