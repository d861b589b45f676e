import { z } from "zod";
import { type BulkKind, bulkKinds } from "./bulk-schema";

/** How many customers can be changed at once. */
export const mostAtOnce = 10_000;

/** The permission that each kind of change needs. */
export const bulkPermissions = {
  assign: "customer.assign",
  add_tag: "customer.update",
  remove_tag: "customer.update",
  delete: "customer.delete",
} as const satisfies Readonly<Record<BulkKind, string>>;

/** What of a change is read. */
export const bulkColumns = {
  id: true,
  organizationId: true,
  userId: true,
  kind: true,
  value: true,
  changedCount: true,
  leftCount: true,
  quoteCount: true,
  keptCount: true,
  undoneAt: true,
  createdAt: true,
} as const;

/** What a change remembers of each customer, and of each quote that went along: its id, and its owner before. */
export const beforeSchema = z.array(z.tuple([z.string(), z.string().nullable()]));
export type Before = z.output<typeof beforeSchema>;

/** The kind of a change that was kept. */
export function kindOf({ kind }: { kind: string }): BulkKind {
  const known = bulkKinds.find((one) => one === kind);
  if (!known) throw new Error(`A change of kind ${kind}.`);
  return known;
}
