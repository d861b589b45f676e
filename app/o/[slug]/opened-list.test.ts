import { expect, test } from "vitest";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { isBare, openedList } from "./opened-list";

test("a list is empty where it has nothing on any page, not where a later page has lost what it had", async () => {
  const { owner } = await anOrganization();
  const isEmptyAt = async (cursor?: string) => {
    const asked = { resource: "customer", schema: listCustomersSchema, mayRestore: false } as const;
    const list = await openedList(owner, asked, { cursor });
    const { data } = valueFrom(await listCustomers(owner, list.query));
    return isBare(list, data, () => listCustomers(owner, { ...list.query, state: "deleted" }));
  };
  expect(await isEmptyAt()).toBe(true);

  const { id: customerId } = await aCustomer(owner);
  await aCustomer(owner);
  const first = valueFrom(await listCustomers(owner, listCustomersSchema.parse({ limit: 1 })));
  valueFrom(await deleteCustomer(owner, { customerId }));
  expect(await isEmptyAt(first.nextCursor ?? "")).toBe(false);
});
