import "server-only";
import { holdTaxClasses } from "@/lib/db/tax-classes/hold-tax-classes";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

interface Tax {
  readonly taxClassId: string | null;
  readonly taxRateBasisPoints: number;
}

/**
 * The tax class and the rate that a product has with this input: its class's rate, or without a class one of its own. A class that
 * is not offered any more stays where it is, and can't be chosen anew.
 *
 * @problem "invalid_reference" | "tax_class_inactive" | "tax_rate_of_class": the class has another rate than the input
 */
export async function productTax(tx: TenantTx, input: Partial<Asked>, before: Tax | null) {
  const taxClassId =
    input.taxClassId === undefined ? (before?.taxClassId ?? null) : input.taxClassId;
  if (taxClassId === null)
    return ok({
      taxClassId,
      taxRateBasisPoints: input.taxRateBasisPoints ?? before?.taxRateBasisPoints ?? 0,
    });
  const [taxClass] = await holdTaxClasses(tx, [taxClassId]);
  if (!taxClass) return problem("invalid_reference", "taxClassId");
  if (!taxClass.isActive && taxClassId !== before?.taxClassId)
    return problem("tax_class_inactive", "taxClassId");
  const taxRateBasisPoints = taxClass.rateBasisPoints;
  if ((input.taxRateBasisPoints ?? taxRateBasisPoints) !== taxRateBasisPoints)
    return problem("tax_rate_of_class", "taxRateBasisPoints");
  return ok({ taxClassId, taxRateBasisPoints });
}

type Asked = { readonly [Field in keyof Tax]: Tax[Field] | undefined };
