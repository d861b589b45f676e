import { expect, test } from "vitest";
import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { bulkChangeSchema } from "@/lib/customers/bulk/bulk-schema";
import { changeMany } from "@/lib/customers/bulk/change-many";
import { undoBulkChange } from "@/lib/customers/bulk/undo-bulk-change";
import { mergeCustomers } from "@/lib/customers/duplicates/merge-customers";
import { mergeCustomersSchema } from "@/lib/customers/duplicates/merge-schema";
import { mapImport } from "@/lib/imports/map-import";
import { runImport } from "@/lib/imports/run-import";
import { startImport } from "@/lib/imports/start-import";
import { decideApproval } from "@/lib/quotes/approval/decide-approval";
import { submitQuote } from "@/lib/quotes/approval/submit-quote";
import { withdrawQuote } from "@/lib/quotes/approval/withdraw-quote";
import { answerQuote } from "@/lib/quotes/buyer/answer-quote";
import { remindBuyer } from "@/lib/quotes/buyer/remind-buyer";
import { closeQuote } from "@/lib/quotes/close-quote";
import { createQuote } from "@/lib/quotes/create-quote";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { duplicateQuote } from "@/lib/quotes/duplicate-quote";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { reviseQuote } from "@/lib/quotes/revise-quote";
import { saveQuote } from "@/lib/quotes/save-quote";
import {
  answerQuoteSchema,
  closeQuoteSchema,
  createQuoteSchema,
  saveQuoteSchema,
} from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import type { Result } from "@/lib/result";
import { changeView } from "@/lib/saved-views/change-view";
import { deleteView } from "@/lib/saved-views/delete-view";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewSchema } from "@/lib/saved-views/schema";
import { anOrganization, anOrigin } from "@/lib/testing/company/people";
import { aSentQuote } from "@/lib/testing/company/quote-steps";
import {
  aBulkChange,
  aCompetitor,
  aContact,
  aCustomer,
  anImport,
  aQuote,
  aView,
} from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { allOrNothing, type Changes } from "@/lib/testing/failures/all-or-nothing";
import { failAtStatement } from "@/lib/testing/failures/failing-statement";
import { valueFrom } from "@/lib/testing/value-from";

const discounted = {
  lines: [{ description: "Oven", unitPriceMinor: 1, discountBasisPoints: 9_000 }],
};

const changes: Changes = {
  "tagging many customers": async () => {
    const { owner } = await anOrganization();
    const ids = [(await aCustomer(owner)).id, (await aCustomer(owner)).id];
    const input = bulkChangeSchema.parse({ kind: "add_tag", tag: "Key account", ids });
    return () => changeMany(owner, input);
  },
  "deleting many customers": async () => {
    const { owner } = await anOrganization();
    const ids = [(await aCustomer(owner)).id, (await aCustomer(owner)).id];
    return () => changeMany(owner, bulkChangeSchema.parse({ kind: "delete", ids }));
  },
  "taking back what was done to many customers": async () => {
    const { owner } = await anOrganization();
    const bulkChangeId = await aBulkChange(owner, (await aCustomer(owner)).id);
    return () => undoBulkChange(owner, { bulkChangeId });
  },
  "merging two customers": async () => {
    const { owner } = await anOrganization();
    const [kept, merged] = [await aCustomer(owner), await aCustomer(owner, { tags: ["Steel"] })];
    await aContact(owner, merged.id);
    await aQuote(owner, { customerId: merged.id });
    const input = mergeCustomersSchema.parse({ keptId: kept.id, mergedId: merged.id });
    return () => mergeCustomers(owner, input);
  },
  "starting an import": async () => {
    const { owner } = await anOrganization();
    const importId = await anImport(owner);
    return () => startImport(owner, { importId });
  },
  "saving a view": async () => {
    const { owner } = await anOrganization();
    return () => saveView(owner, saveViewSchema.parse({ name: "Mine", query: { q: "steel" } }));
  },
  "renaming a view that the list is to open with": async () => {
    const { owner } = await anOrganization();
    const viewId = await aView(owner);
    return () => changeView(owner, { viewId, name: "Renamed", isDefault: true });
  },
  "deleting a view": async () => {
    const { owner } = await anOrganization();
    const viewId = await aView(owner);
    return () => deleteView(owner, { viewId });
  },
  "starting a quote": async () => {
    const { owner } = await anOrganization();
    const { id: customerId } = await aCustomer(owner);
    return () => createQuote(owner, createQuoteSchema.parse({ customerId, ...discounted }));
  },
  "changing a quote": () =>
    withQuote((owner, quoteId) =>
      saveQuote(owner, saveQuoteSchema.parse({ quoteId, ...discounted })),
    ),
  "duplicating a quote": () => withQuote((owner, quoteId) => duplicateQuote(owner, { quoteId })),
  "deleting a quote": () => withQuote((owner, quoteId) => deleteQuote(owner, { quoteId })),
  "restoring a quote": async () => {
    const { owner } = await anOrganization();
    const { id: quoteId } = await aQuote(owner);
    await deleteQuote(owner, { quoteId });
    return () => restoreQuote(owner, { quoteId });
  },
  "sending a quote": () =>
    withQuote((owner, quoteId) => sendQuote(owner, { quoteId, email: "buyer@acme.example" })),
  "reminding a buyer": async () => {
    const { owner, quoteId } = await sent();
    return () => remindBuyer(owner, { quoteId, email: "buyer@acme.example", message: "" });
  },
  "asking for a discount": () =>
    withQuote((owner, quoteId) => submitQuote(owner, { quoteId, request: "Please" }), discounted),
  "taking a question back": async () => {
    const { owner, quoteId } = await submitted();
    return () => withdrawQuote(owner, { quoteId });
  },
  "approving a discount": async () => {
    const { owner, quoteId } = await submitted();
    return () => decideApproval(owner, { quoteId, isApproved: true, comment: "Fine" });
  },
  "revising a quote": async () => {
    const { owner, quoteId } = await sent();
    return () => reviseQuote(owner, { quoteId });
  },
  "accepting a quote": async () => {
    const { token, pdfSha256 } = await sent();
    const input = { token, pdfSha256, isAccepted: true, name: "Bo Buyer" };
    return () => answerQuote(anOrigin(), answerQuoteSchema.parse(input));
  },
  "noting that a quote was won": async () => {
    const { owner, quoteId } = await sent();
    const { id: competitorId } = await aCompetitor(owner);
    const input = closeQuoteSchema.parse({ quoteId, outcome: "won", competitorId });
    return () => closeQuote(owner, input);
  },
};

async function withQuote(
  work: (owner: Member, quoteId: string) => Promise<Result<unknown>>,
  quote: object = {},
) {
  const { owner } = await anOrganization();
  const { id } = await aQuote(owner, quote);
  return () => work(owner, id);
}

async function submitted() {
  const { owner } = await anOrganization();
  const { id: quoteId } = await aQuote(owner, discounted);
  valueFrom(await submitQuote(owner, { quoteId, request: "" }));
  return { owner, quoteId };
}

async function sent() {
  const { owner } = await anOrganization();
  return { owner, ...(await aSentQuote(owner)) };
}

allOrNothing(changes);

test("an import that breaks off at any of its statements has brought nothing in, and can be started again", async () => {
  const { owner } = await anOrganization();
  const { organizationId } = owner;
  const csv = "Company;City\nHalden;Oslo\nAalborg;Aalborg";
  const importId = await anImport(owner, csv);
  valueFrom(await mapImport(owner, { importId }));
  const rows = async () => {
    const { rows: found } = await ownerDatabase.query(
      "SELECT (SELECT count(*) FROM customers WHERE organization_id = $1)::int AS customers, (SELECT status FROM imports WHERE organization_id = $1) AS status",
      [organizationId],
    );
    return found[0];
  };
  for (let nth = 1; ; nth += 1) {
    valueFrom(await startImport(owner, { importId }));
    const failure = failAtStatement(nth);
    await runImport(authorize(system(organizationId), "import.run"), { organizationId, importId });
    failure.remove();
    if (!failure.wasReached()) break;
    expect(await rows(), `after statement ${nth}`).toEqual({ customers: 0, status: "failed" });
  }
  expect(await rows()).toEqual({ customers: 2, status: "done" });
});
