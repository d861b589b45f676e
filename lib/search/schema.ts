import { z } from "zod";
import { searchText } from "@/lib/fields";

/** What can be found, in the order in which it is shown. */
export const foundKinds = [
  "page",
  "customer",
  "contact",
  "quote",
  "product",
  "document",
  "competitor",
  "member",
] as const;

export type FoundKind = (typeof foundKinds)[number];

export const searchSchema = z.strictObject({
  q: searchText(200).default(""),
  /** One kind alone. */
  kind: z.enum(foundKinds).optional(),
});

export type Search = z.output<typeof searchSchema>;

/** What was found: what it is called, a word that tells it from others, and where it is below the organization's address. */
export const foundSchema = z.object({
  kind: z.enum(foundKinds),
  id: z.string(),
  label: z.string(),
  note: z.string(),
  path: z.string(),
});

export type Found = z.output<typeof foundSchema>;
