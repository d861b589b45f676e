import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { createDocument } from "@/lib/documents/create-document";
import { createQuote } from "@/lib/quotes/create-quote";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { createQuoteSchema } from "@/lib/quotes/schema";
import { aKeptFile } from "@/lib/testing/company/files";
import { anOwner } from "@/lib/testing/company/people";
import { aSentQuote } from "@/lib/testing/company/quote-steps";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getCustomer } from "../get-customer";
import { addContact } from "../particulars/add-contact";
import { addContactSchema } from "../particulars/particulars-schema";
import { mergeCustomers } from "./merge-customers";
import { mergeCustomersSchema } from "./merge-schema";

let owner: Member;

beforeAll(async () => {
  owner = await anOwner();
});

const merge = (keptId: string, mergedId: string) =>
  mergeCustomers(owner, mergeCustomersSchema.parse({ keptId, mergedId }));

const aContactLater = async (customerId: string) => {
  const added = await addContact(owner, addContactSchema.parse({ customerId, name: "Late" }));
  return added.ok ? added.value.id : null;
};
const aQuoteLater = async (customerId: string) => {
  const made = await createQuote(owner, createQuoteSchema.parse({ customerId }));
  return made.ok ? made.value.id : null;
};
const aDocumentLater = async (customerId: string) => {
  const file = await aKeptFile(owner);
  const made = await createDocument(owner, { name: "Late", customerId, quoteId: null, file });
  return made.ok ? made.value.id : null;
};

describe("merging two customers", () => {
  test("both ways at the same moment leaves one customer", async () => {
    const { id: one } = await aCustomer(owner, { name: "One" });
    const { id: two } = await aCustomer(owner, { name: "Two" });
    const codes = await Promise.all([merge(one, two), merge(two, one)]);
    expect(codes.map(codeOf).sort()).toEqual(["none", "not_found"]);
    const left = await Promise.all(
      [one, two].map((customerId) => getCustomer(owner, { customerId })),
    );
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ["contact", "customer_contacts", aContactLater],
    ["quote", "quotes", aQuoteLater],
    ["document", "documents", aDocumentLater],
  ] as const)("loses no %s that is added meanwhile", async (_what, table, add) => {
    for (let round = 0; round < 10; round += 1) {
      const { id: keptId } = await aCustomer(owner);
      const { id: customerId } = await aCustomer(owner);
      const [, added] = await Promise.all([merge(keptId, customerId), add(customerId)]);
      const { rows } = await ownerDatabase.query(`SELECT customer_id FROM ${table} WHERE id = $1`, [
        added,
      ]);
      expect(rows).toEqual(added ? [{ customer_id: keptId }] : []);
    }
  });

  test("loses no new version of a quote that is begun meanwhile", async () => {
    const { id: keptId } = await aCustomer(owner);
    const { id: customerId } = await aCustomer(owner);
    const { quoteId } = await aSentQuote(owner, { customerId });
    const revised = await whileLocked(
      customerId,
      () => reviseQuote(owner, { quoteId }),
      async (holder) => {
        await holder.query("UPDATE quotes SET customer_id = $1 WHERE id = $2", [keptId, quoteId]);
        await holder.query("UPDATE customers SET deleted_at = now() WHERE id = $1", [customerId]);
      },
      "customers",
    );
    expect(valueFrom(revised)).toMatchObject({ version: 2, customerId: keptId });
  });
});

test("whoever adds a quote to a customer does not wait for somebody who changes it", async () => {
  const { id: customerId } = await aCustomer(owner);
  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("UPDATE customers SET note = 'An import' WHERE id = $1", [customerId]);
    expect((await aQuote(owner, { customerId })).customerId).toBe(customerId);
  } finally {
    holder.release(true);
  }
});
