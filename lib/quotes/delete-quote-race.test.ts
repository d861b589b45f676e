import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { anOrganization } from "@/lib/testing/company/people";
import { answer, aSentQuote, discounted, send, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { decideApproval } from "./approval/decide-approval";
import { withdrawQuote } from "./approval/withdraw-quote";
import { closeQuote } from "./close-quote";
import { expireQuotes } from "./expire-quotes";
import { saveQuote } from "./save-quote";
import { closeQuoteSchema, decideApprovalSchema, saveQuoteSchema } from "./schema";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

interface Given {
  readonly quoteId: string;
  readonly token: string;
  readonly pdfSha256: string;
}

const asDraft = (discountBasisPoints: number) => async () => {
  const { id: quoteId } = await aQuote(owner, discounted(discountBasisPoints));
  return { quoteId, token: "", pdfSha256: "" };
};
const submitted = async () => {
  const draft = await asDraft(9_000)();
  await submit(owner, draft.quoteId);
  return draft;
};
const sent = () => aSentQuote(owner);

const answered =
  (isAccepted: boolean) =>
  ({ token, pdfSha256 }: Given) =>
    answer({ token, pdfSha256, isAccepted });
const decided =
  (isApproved: boolean) =>
  ({ quoteId }: Given) =>
    decideApproval(owner, decideApprovalSchema.parse({ quoteId, isApproved }));
const closed =
  (outcome: "won" | "lost") =>
  ({ quoteId }: Given) =>
    closeQuote(owner, closeQuoteSchema.parse({ quoteId, outcome }));

const anHourAfterTheirLastDay = () => new Date(Date.now() + 400 * 24 * 60 * 60_000);

test.each<[string, () => Promise<Given>, (given: Given) => Promise<unknown>]>([
  ["accepts", sent, answered(true)],
  ["declines", sent, answered(false)],
  ["notes as won", sent, closed("won")],
  ["notes as lost", sent, closed("lost")],
  ["expires", sent, () => expireQuotes(owner.organizationId, anHourAfterTheirLastDay())],
  ["approves", submitted, decided(true)],
  ["returns", submitted, decided(false)],
  ["withdraws", submitted, ({ quoteId }) => withdrawQuote(owner, { quoteId })],
  ["submits", asDraft(9_000), ({ quoteId }) => submit(owner, quoteId)],
  ["sends", asDraft(0), ({ quoteId }) => send(owner, quoteId)],
  [
    "saves",
    asDraft(0),
    ({ quoteId }) => saveQuote(owner, saveQuoteSchema.parse({ quoteId, title: "New" })),
  ],
])(
  "whoever %s a quote that somebody deletes at that moment changes nothing of it",
  async (_what, begin, act) => {
    const given = await begin();
    const { quoteId } = given;
    const before = await standing(quoteId);
    await whileLocked(
      quoteId,
      () => act(given),
      (holder) => holder.query("UPDATE quotes SET deleted_at = now() WHERE id = $1", [quoteId]),
      "quotes",
    );
    expect(await standing(quoteId)).toEqual(before);
  },
);

/** How a quote stands, and how much was told of it in the log. */
async function standing(quoteId: string): Promise<unknown[]> {
  const { rows } = await ownerDatabase.query(
    `SELECT status, title, lock_version,
       (SELECT count(*)::int FROM audit_events WHERE target_id = $1) AS events
     FROM quotes WHERE id = $1::uuid`,
    [quoteId],
  );
  return rows;
}
