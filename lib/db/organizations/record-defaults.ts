import "server-only";
import type { TenantTx } from "../tenant-handle";

/** What an organization's records begin with unless somebody says otherwise. */
export interface RecordDefaults {
  /** Three letters (ISO 4217). */
  readonly currency: string;
  /** How it writes numbers. */
  readonly locale: string;
  /** Of what it sells. */
  readonly usualTaxRateBasisPoints: number;
}

/** The currency, the language and the tax rate of an organization's records unless somebody says otherwise. */
export async function recordDefaults(tx: TenantTx): Promise<RecordDefaults> {
  return tx.organization.findFirstOrThrow({
    select: { currency: true, locale: true, usualTaxRateBasisPoints: true },
  });
}
