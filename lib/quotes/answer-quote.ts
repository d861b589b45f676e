import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { isOpen } from "./read-shared-quote";
import type { AnswerQuote } from "./schema";
import { sharedQuote } from "./shared-quote";

/**
 * The buyer accepts, with name and title, or declines with a reason. The answer is bound to the very file whose SHA-256 they
 * were shown; of two answers at the same moment the first one counts.
 *
 * @problem those of {@link sharedQuote} | "quote_closed" | "quote_changed"
 */
export async function answerQuote(origin: RequestOrigin, input: AnswerQuote) {
  const found = await sharedQuote(origin, input.token);
  if (!found.ok) return found;
  const { actor, db, quote, pdfSha256 } = found.value;
  if (!isOpen(quote, new Date())) return problem("quote_closed");
  if (input.pdfSha256 !== pdfSha256) return problem("quote_changed");
  const { isAccepted, name, title, reason } = input;

  return db.$transaction(async (tx) => {
    const { count } = await tx.quote.updateMany({
      where: { id: quote.id, status: "sent" },
      data: {
        status: isAccepted ? "accepted" : "declined",
        decidedAt: new Date(),
        outcomeReason: reason || null,
        lockVersion: { increment: 1 },
      },
    });
    if (count === 0) return problem("quote_closed");
    await tx.quoteDecision.create({
      data: {
        quoteId: quote.id,
        isAccepted,
        name,
        title,
        reason,
        pdfSha256,
        ip: origin.ip,
        userAgent: origin.userAgent,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      action: isAccepted ? "quote.accepted" : "quote.declined",
      targetId: quote.id,
      changes: { number: quote.number, name, title, reason, pdfSha256 },
    });
    return ok({ isAccepted });
  });
}
