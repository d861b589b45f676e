import "server-only";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { productColumns } from "./product";

/** The columns of a product that this member may read. */
export function columnsFor(actor: Member) {
  return { ...productColumns, costMinor: can(actor, "product.read_cost") };
}
