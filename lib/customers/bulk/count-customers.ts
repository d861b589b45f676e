import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countCustomerRows } from "@/lib/db/customers/customer-rows";
import { ok } from "@/lib/result";
import { customersMeant } from "../customers-meant";
import type { AllThatMatch } from "../schema";
import { mostAtOnce } from "./bulk-change";

/**
 * How many customers fit a filter, for somebody about to change them all; counted up to one more than can be changed at once.
 * `isExact` is false if none holds the search words and these are only spelled like them.
 */
export async function countCustomers(actor: Member, all: AllThatMatch) {
  const db = authorize(actor, "customer.read");
  const meant = customersMeant(actor, { ...all, state: "all" });
  const { count, isExact } = await countCustomerRows(db, { meant, count: mostAtOnce + 1 });
  return ok({ count: Math.min(count, mostAtOnce), isMore: count > mostAtOnce, isExact });
}
