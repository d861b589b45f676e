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
  /** Only one kind. */
  kind: z.enum(foundKinds).optional(),
});

export type Search = z.output<typeof searchSchema>;

/** Something found: its name, a note that tells it from others, and its address below the organization's. */
export const foundSchema = z.object({
  kind: z.enum(foundKinds),
  id: z.string(),
  label: z.string(),
  note: z.string(),
  path: z.string(),
});

export type Found = z.output<typeof foundSchema>;
