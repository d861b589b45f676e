import type { SelectOption } from "@/components/ui/select";
import { basisPointsToText } from "@/lib/basis-points";
import type { TaxClass } from "@/lib/tax-classes/tax-class";

export type TaxClassChoice = Pick<
  TaxClass,
  "id" | "name" | "rateBasisPoints" | "note" | "isActive"
>;

/** The tax classes that may be chosen, and the present one also where it is not offered any more. */
export function classOptions(
  classes: readonly TaxClassChoice[],
  ownClassId: string | null,
): readonly SelectOption[] {
  return classes
    .filter(({ id, isActive }) => isActive || id === ownClassId)
    .map(({ id, name, rateBasisPoints }) => ({
      value: id,
      label: `${name} (${basisPointsToText(rateBasisPoints)} %)`,
    }));
}
