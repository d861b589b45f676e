import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, visibleTo } from "@/lib/access/authorize";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { wholeQuoteColumns } from "./quote";

/**
 * A draft that the actor may change, with its lines.
 *
 * @problem "not_found" | "quote_not_editable"
 */
export async function editableQuote(tx: TenantTx, actor: Member, quoteId: string) {
  const quote = await tx.quote.findFirst({
    where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
    select: wholeQuoteColumns,
  });
  if (!quote) return problem("not_found");
  assertMayTouch(actor, "quote.update", quote.ownerUserId);
  return quote.status === "draft" ? ok(quote) : problem("quote_not_editable");
}
