import "server-only";
import type { TenantTx } from "../tenant-handle";

/** The currency of an organization's records unless somebody says otherwise, as three letters (ISO 4217). */
export async function ownCurrency(tx: TenantTx): Promise<string> {
  const { currency } = await tx.organization.findFirstOrThrow({ select: { currency: true } });
  return currency;
}
