import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { BulkItem } from "@/lib/bulk";
import { eachInTurn } from "@/lib/each-in-turn";
import { ok } from "@/lib/result";
import { createCustomer } from "./create-customer";
import type { CreateCustomers } from "./schema";

/** Adds many customers, each as if alone: if one is refused, the others are still added. */
export async function createCustomers(actor: Member, { customers }: CreateCustomers) {
  authorize(actor, "customer.create");
  const items: BulkItem[] = await eachInTurn(customers, (customer) =>
    createCustomer(actor, customer),
  );
  return ok({ items });
}
