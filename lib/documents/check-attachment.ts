import "server-only";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, visibleTo } from "@/lib/access/authorize";
import { holdCustomer } from "@/lib/db/customers/lock-customers";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

interface Attachment {
  readonly customerId?: string | null | undefined;
  readonly quoteId?: string | null | undefined;
}

/**
 * Whether a document may be attached to a record: the actor has to see the record and be allowed to change it. Throws {@link
 * Forbidden} for one that they may only read.
 *
 * @problem "invalid_reference" on the field, also for a quote of another customer than the named one
 */
export async function checkAttachment(
  tx: TenantTx,
  actor: Member,
  { customerId, quoteId }: Attachment,
) {
  if (customerId) {
    holdCustomer(tx, customerId);
    const customer = await tx.customer.findFirst({
      where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
      select: { ownerUserId: true },
    });
    if (!customer) return problem("invalid_reference", "customerId");
    assertMayTouch(actor, "customer.update", customer.ownerUserId);
  }
  if (quoteId) {
    const quote = await tx.quote.findFirst({
      where: { id: quoteId, deletedAt: null, ...visibleTo(actor, "quote.read") },
      select: { ownerUserId: true, customerId: true },
    });
    if (!quote || (customerId && quote.customerId !== customerId))
      return problem("invalid_reference", "quoteId");
    assertMayTouch(actor, "quote.update", quote.ownerUserId);
  }
  return ok(null);
}
