import { beforeAll, expect, test } from "vitest";
import type { Member, TokenInUse } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { listNotices } from "@/lib/notices/list-notices";
import { assignQuote } from "@/lib/quotes/assign-quote";
import { closeQuote } from "@/lib/quotes/close-quote";
import { getQuote } from "@/lib/quotes/get-quote";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { closeQuoteSchema } from "@/lib/quotes/schema";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aSentQuote } from "@/lib/testing/company/quote-steps";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { bulkChangeSchema } from "./bulk/bulk-schema";
import { changeMany } from "./bulk/change-many";
import { undoBulkChange } from "./bulk/undo-bulk-change";
import { updateCustomer } from "./update-customer";

let organization: Organization;
let manager: Member;
let rep: Member;
let third: Member;

beforeAll(async () => {
  organization = await anOrganization();
  manager = await aMember(organization, "manager");
  rep = await aMember(organization, "sales_rep");
  third = await aMember(organization, "sales_rep");
});

const ownersOf = async (ids: readonly string[]) =>
  await Promise.all(
    ids.map(async (quoteId) => valueFrom(await getQuote(manager, { quoteId })).ownerUserId),
  );

/** A rep's customer, with a sent quote and its revision, a lost one, and one that a third colleague looks after. */
async function aCustomerWithQuotes() {
  const { id: customerId } = await aCustomer(rep);
  const { quoteId } = await aSentQuote(rep, { customerId });
  const { id: revisionId } = valueFrom(await reviseQuote(rep, { quoteId }));
  const { quoteId: lostId } = await aSentQuote(rep, { customerId });
  const lost = closeQuoteSchema.parse({ quoteId: lostId, outcome: "lost", reason: "Too late" });
  valueFrom(await closeQuote(rep, lost));
  const { id: otherId } = await aQuote(rep, { customerId });
  valueFrom(await assignQuote(manager, { quoteId: otherId, ownerUserId: third.userId }));
  return { customerId, quoteIds: [quoteId, revisionId, lostId, otherId] };
}

test("a customer's new owner gets its open quotes where that is asked, is told once, and the log says so of each", async () => {
  const { customerId, quoteIds } = await aCustomerWithQuotes();
  const [sentId, revisionId] = quoteIds;
  const heir = await aMember(organization, "sales_rep");
  const to = { customerId, ownerUserId: heir.userId };
  valueFrom(await updateCustomer(manager, { ...to, withOpenQuotes: true }));
  const after = [heir.userId, heir.userId, rep.userId, third.userId];
  expect(await ownersOf(quoteIds)).toEqual(after);
  const { data } = valueFrom(await listNotices(heir, { limit: 10 }));
  expect(data).toMatchObject([{ kind: "quotes.assigned" }]);
  const { rows } = await ownerDatabase.query(
    "SELECT target_id FROM audit_events WHERE action = 'quote.assigned' AND target_id = ANY ($1)",
    [[sentId, revisionId]],
  );
  expect(rows.map(({ target_id }) => target_id).sort()).toEqual([sentId, revisionId].sort());

  // Without it they stay.
  valueFrom(await updateCustomer(manager, { customerId, ownerUserId: rep.userId }));
  expect(await ownersOf(quoteIds)).toEqual(after);
});

test("many customers' open quotes go along, and come back with them", async () => {
  const { customerId, quoteIds } = await aCustomerWithQuotes();
  const before = await ownersOf(quoteIds);
  const input = { kind: "assign", ownerUserId: manager.userId, ids: [customerId] };
  const give = (more: object) => changeMany(manager, bulkChangeSchema.parse({ ...input, ...more }));
  const made = valueFrom(await give({ withOpenQuotes: true }));
  expect(made).toMatchObject({ changedCount: 1, quoteCount: 1 });
  expect(await ownersOf(quoteIds)).toEqual([
    manager.userId,
    manager.userId,
    rep.userId,
    third.userId,
  ]);
  valueFrom(await undoBulkChange(manager, { bulkChangeId: made.id }));
  expect(await ownersOf(quoteIds)).toEqual(before);
  expect(valueFrom(await give({}))).toMatchObject({ changedCount: 1, quoteCount: 0 });
  expect(await ownersOf(quoteIds)).toEqual(before);
});

test("whoever may not hand quotes over hands none over with a customer", async () => {
  const { customerId, quoteIds } = await aCustomerWithQuotes();
  const token: TokenInUse = {
    id: crypto.randomUUID(),
    scopes: ["customers:write", "customers:read"],
  };
  const program = { ...manager, token };
  const input = { customerId, ownerUserId: manager.userId, withOpenQuotes: true };
  await expect(updateCustomer(program, input)).rejects.toThrow(Forbidden);
  expect((await ownersOf(quoteIds))[0]).toBe(rep.userId);
});
