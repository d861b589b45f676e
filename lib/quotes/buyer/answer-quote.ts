import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { isOpen } from "../is-open";
import { optionsOf } from "../lines/tax-by-rate";
import type { Quote, QuoteLine } from "../quote";
import type { AnswerQuote } from "../schema";
import { sharedQuote } from "./shared-quote";
import { tellOwner } from "./tell-owner";

/**
 * The buyer accepts, with name and title and the options that they take on top, or declines with a reason. What they take counts
 * in the quote's sums from then on. The answer is bound to the very file whose SHA-256 they were shown. Of two answers at the
 * same moment the first counts.
 *
 * @problem those of {@link sharedQuote} | "quote_closed" | "quote_changed" | "invalid_reference" for a line that is no option
 */
export async function answerQuote(origin: RequestOrigin, input: AnswerQuote) {
  const found = await sharedQuote(origin, input.token);
  if (!found.ok) return found;
  const { actor, db, quote, pdfSha256 } = found.value;
  if (!isOpen(quote, new Date())) return problem("quote_closed");
  if (input.pdfSha256 !== pdfSha256) return problem("quote_changed");
  const { isAccepted, name, title, reason } = input;
  const chosen = chosenOptions(quote, isAccepted ? input.chosenLineIds : []);
  if (!chosen.ok) return chosen;
  const { chosenLineIds, sums } = chosen.value;

  return db.$transaction(async (tx) => {
    const { count } = await tx.quote.updateMany({
      where: { id: quote.id, status: "sent", deletedAt: null },
      data: {
        status: isAccepted ? "accepted" : "declined",
        decidedAt: new Date(),
        outcomeReason: reason || null,
        lockVersion: { increment: 1 },
        ...sums,
      },
    });
    if (count === 0) return problem("quote_closed");
    await tx.quoteLine.updateMany({
      where: { quoteId: quote.id, id: { in: chosenLineIds } },
      data: { isChosen: true },
    });
    await tx.quoteDecision.create({
      data: {
        quoteId: quote.id,
        isAccepted,
        name,
        title,
        reason,
        pdfSha256,
        chosenLineIds,
        totalMinor: isAccepted ? sums.totalMinor : null,
        ip: origin.ip,
        userAgent: origin.userAgent,
      },
      select: { id: true },
    });
    const about = { quoteId: quote.id, number: quote.number };
    const by = [name, title].filter(Boolean).join(", ");
    await (isAccepted
      ? tellOwner(tx, quote, { kind: "quote.accepted", data: { ...about, name: by } })
      : tellOwner(tx, quote, { kind: "quote.declined", data: { ...about, name: by, reason } }));
    await recordEvent(tx, actor, {
      action: isAccepted ? "quote.accepted" : "quote.declined",
      targetId: quote.id,
      changes: {
        number: quote.number,
        name,
        title,
        reason,
        pdfSha256,
        ...(chosenLineIds.length > 0
          ? { options: chosenLineIds.join(", "), totalMinor: Number(sums.totalMinor) }
          : {}),
      },
    });
    return ok({ isAccepted });
  });
}

/** The options among the asked, and what the quote comes to with them. */
function chosenOptions(quote: Quote, asked: readonly string[]) {
  const chosenLineIds = [...new Set(asked)];
  const chosen = optionsOf(quote.lines).options.filter(({ id }) => chosenLineIds.includes(id));
  if (chosen.length < chosenLineIds.length) return problem("invalid_reference", "chosenLineIds");
  const more = (of: (option: QuoteLine) => number) =>
    chosen.reduce((sum, option) => sum + BigInt(of(option)), 0n);
  const sums = {
    subtotalMinor:
      BigInt(quote.subtotalMinor) + more(({ netMinor, discountMinor }) => netMinor + discountMinor),
    discountMinor: BigInt(quote.discountMinor) + more(({ discountMinor }) => discountMinor),
    taxMinor: BigInt(quote.taxMinor) + more(({ taxMinor }) => taxMinor),
    totalMinor: BigInt(quote.totalMinor) + more(({ netMinor, taxMinor }) => netMinor + taxMinor),
  };
  return ok({ chosenLineIds, sums });
}
