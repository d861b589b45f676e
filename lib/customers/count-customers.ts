import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countCustomerRows } from "@/lib/db/customer-rows";
import { ok } from "@/lib/result";
import { mostAtOnce } from "./bulk-change";
import { customersMeant } from "./customer-filter";
import type { AllThatMatch } from "./schema";

/**
 * How many customers a filter means, for who is about to change them all: counted to one more than can be changed at once.
 * `isExact` is false where what was searched for is written nowhere, and they are only spelled alike.
 */
export async function countCustomers(actor: Member, all: AllThatMatch) {
  const db = authorize(actor, "customer.read");
  const meant = customersMeant(actor, { ...all, state: "all" });
  const { count, isExact } = await countCustomerRows(db, { meant, count: mostAtOnce + 1 });
  return ok({ count: Math.min(count, mostAtOnce), isMore: count > mostAtOnce, isExact });
}
