import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { competitorNamed } from "./competitor-named";
import type { CloseQuote } from "./schema";

/**
 * Records how a sent quote ended if the buyer said so elsewhere: won or lost, with the reason and the competitor, by id or by
 * name ({@link competitorNamed}). One that has ended so already, by the buyer's answer for example, keeps its end, and only reason
 * and competitor are noted anew; what the buyer wrote stays with their answer.
 *
 * @problem "not_found" | "quote_wrong_status" | "invalid_reference"
 */
export async function closeQuote(actor: Member, input: CloseQuote) {
  const { quoteId, outcome, reason, competitorId } = input;
  const db = authorize(actor, "quote.update");
  return db.$transaction(async (tx) => {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { number: true, ownerUserId: true },
    });
    if (!quote) return problem("not_found");
    assertMayTouch(actor, "quote.update", quote.ownerUserId);
    if (competitorId && (await tx.competitor.count({ where: { id: competitorId } })) === 0)
      return problem("invalid_reference", "competitorId");

    const { status, from } = endings[outcome];
    const kept = { id: quoteId, deletedAt: null };
    const said = { outcomeReason: reason, competitorId, lockVersion: { increment: 1 } };
    const ended = await tx.quote.updateMany({
      where: { ...kept, status: { in: [...from] } },
      data: { ...said, status, decidedAt: new Date() },
    });
    const noted =
      ended.count === 0 &&
      (await tx.quote.updateMany({ where: { ...kept, status }, data: said })).count > 0;
    if (ended.count === 0 && !noted) return problem("quote_wrong_status");
    const namedId = await nameCompetitor(tx, actor, input);
    await recordEvent(tx, actor, {
      action: noted ? "quote.updated" : endings[outcome].action,
      targetId: quoteId,
      changes: { number: quote.number, reason, competitorId: namedId },
    });
    return ok({ quoteId, status });
  });
}

// After the quote has ended, so that a refused try adds no competitor.
async function nameCompetitor(
  tx: TenantTx,
  actor: Member,
  { quoteId, competitorId, competitorName }: CloseQuote,
): Promise<string | null> {
  if (!competitorName) return competitorId;
  const data = { competitorId: await competitorNamed(tx, actor, competitorName) };
  await tx.quote.updateMany({ where: { id: quoteId }, data });
  return data.competitorId;
}

const endings = {
  won: { status: "accepted", from: ["sent"], action: "quote.accepted" },
  lost: { status: "declined", from: ["sent", "expired"], action: "quote.declined" },
} as const;
