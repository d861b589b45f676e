import { basisPointsFromText, basisPointsToText } from "@/lib/basis-points";
import type { TaxClass } from "@/lib/db/types";
import type { Cells, LineFault } from "@/lib/imports/importer";
import { problems } from "@/lib/problems";

/** The columns by which a line of a file finds its tax class. */
export const namedTaxClass = {
  id: true,
  name: true,
  rateBasisPoints: true,
  isActive: true,
} as const;

export type NamedTaxClass = Pick<TaxClass, keyof typeof namedTaxClass>;

type Reading =
  | { readonly fault: LineFault }
  | { readonly fault: null; readonly taxClass: NamedTaxClass | null };

/**
 * The tax class that a line of a file gives its product: the one that it names, whatever the case, or else the product's own. A
 * rate beside it has to be the class's.
 */
export function taxInLine(
  { taxClass: named, taxRate }: Cells,
  classes: readonly NamedTaxClass[],
  ownClassId: string | null,
): Reading {
  const wanted = named?.normalize("NFC").toLowerCase();
  const taxClass = classes.find(({ id, name }) =>
    wanted === undefined ? id === ownClassId : name.toLowerCase() === wanted,
  );
  if (named !== undefined && !taxClass)
    return bad("taxClass", "There is no tax class of this name. Add it under Tax classes first.");
  if (!taxClass) return { fault: null, taxClass: null };
  if (!taxClass.isActive && taxClass.id !== ownClassId)
    return bad("taxClass", problems.tax_class_inactive.message);
  const rate = basisPointsFromText(taxRate ?? "");
  if (rate !== null && rate !== taxClass.rateBasisPoints)
    return bad(
      "taxRate",
      `The tax class ${taxClass.name} has ${basisPointsToText(taxClass.rateBasisPoints)} %. Leave the rate out, or change the class.`,
    );
  return { fault: null, taxClass };
}

function bad(field: string, message: string): Reading {
  return { fault: { field, message } };
}
