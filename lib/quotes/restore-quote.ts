import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { besideList } from "./approval/list-prices";
import { wholeQuoteColumns } from "./quote";

/**
 * Takes a deletion back: the quote is where it was, and its link opens it again. If it is not deleted it is answered as it is.
 *
 * @problem "not_found"
 */
export async function restoreQuote(actor: Member, { quoteId }: { quoteId: string }) {
  const db = authorize(actor, "quote.delete");
  return db.$transaction(async (tx) => {
    const { count } = await tx.quote.updateMany({
      where: { id: quoteId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    const row = await tx.quote.findFirst({ where: { id: quoteId }, select: wholeQuoteColumns });
    if (!row) return problem("not_found");
    if (count > 0)
      await recordEvent(tx, actor, {
        action: "quote.restored",
        targetId: quoteId,
        changes: { number: row.number },
      });
    return ok(await besideList(tx, row));
  });
}
