import "server-only";
import { daysAfter } from "@/lib/days";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** What a new quote says unless its writer says otherwise: the organization's terms, and its last day counted from today. */
export async function quoteDefaults(tx: TenantTx) {
  const { quoteValidityDays, quoteTerms } = await tx.organization.findFirstOrThrow({
    select: { quoteValidityDays: true, quoteTerms: true },
  });
  return { terms: quoteTerms, validUntil: daysAfter(new Date(), quoteValidityDays) };
}
