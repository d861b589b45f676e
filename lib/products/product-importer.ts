import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import type { RecordDefaults } from "@/lib/db/organizations/record-defaults";
import { insertPrices, insertProducts } from "@/lib/db/products/insert-products";
import { type ChangedProduct, updateProducts } from "@/lib/db/products/update-products";
import { holdTaxClasses } from "@/lib/db/tax-classes/hold-tax-classes";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { asIdentifier, currencyCode } from "@/lib/fields";
import {
  type Cells,
  faultsOf,
  type Importer,
  type ImportLine,
  type ImportRules,
  SeenKeys,
  type Verdict,
} from "@/lib/imports/importer";
import { priceColumn, withPrices } from "@/lib/imports/priced-columns";
import { problems } from "@/lib/problems";
import { checkPrices } from "./check-prices";
import { createProductFormSchema } from "./form-schema";
import { formValues } from "./form-values";
import { productColumns, toProduct } from "./product";
import type { PricedProduct } from "./schema";
import { type NamedTaxClass, namedTaxClass, taxInLine } from "./tax-in-line";

/** Its currency and tax rate are for new products whose line names none. */
interface ProductImport extends RecordDefaults {
  readonly rules: ImportRules;
}

type TaxedProduct = PricedProduct & { readonly taxRateBasisPoints: number };
type Known = ReturnType<typeof toProduct>;

/** Imports products: each line adds one, or changes the one with its SKU. */
export class ProductImporter implements Importer {
  readonly #seen = new SeenKeys();
  #created: (TaxedProduct & { id: string })[] = [];
  #changed: (TaxedProduct & Pick<ChangedProduct, "id" | "lockVersion">)[] = [];
  #taxClasses: readonly NamedTaxClass[] | null = null;
  #rates: ReadonlyMap<string, number> | null = null;

  constructor(
    readonly tx: TenantTx,
    readonly actor: Actor,
    readonly options: ProductImport,
  ) {}

  async judge(lines: readonly ImportLine[]): Promise<Verdict[]> {
    this.#taxClasses ??= await this.tx.taxClass.findMany({ select: namedTaxClass });
    const classes = this.#taxClasses;
    const skus = lines.flatMap(({ cells }) => spellings(cells.sku));
    const rows = await this.tx.product.findMany({
      where: { sku: { in: skus } },
      select: { ...productColumns, costMinor: true },
    });
    const known = new Map(rows.map((row) => [row.sku, toProduct(row)]));
    return lines.map((line) => {
      const spelling = spellings(line.cells.sku).find((sku) => known.has(sku));
      return this.#judgeLine(line, known.get(spelling ?? ""), classes);
    });
  }

  async write(): Promise<void> {
    const { userId } = this.actor;
    await this.#takeRates();
    const rows = [...this.#created, ...this.#changed];
    await insertProducts(
      this.tx,
      this.#created.map((row) => ({ ...row, userId })),
    );
    await updateProducts(this.tx, this.#changed);
    if (this.#changed.length > 0)
      await this.tx.productPrice.deleteMany({
        where: { productId: { in: this.#changed.map(({ id }) => id) } },
      });
    await insertPrices(
      this.tx,
      rows.flatMap(({ id, prices }) =>
        prices.map((price) => ({ ...price, id: uuidv7(), productId: id, userId })),
      ),
    );
    this.#created = [];
    this.#changed = [];
  }

  /**
   * A class may have got another rate since its line was judged. All are held at once, and not each where the file comes to it:
   * whoever changes one then would wait for a product that is written, and the file for them.
   */
  async #takeRates(): Promise<void> {
    if (![...this.#created, ...this.#changed].some(({ taxClassId }) => taxClassId)) return;
    this.#rates ??= new Map(
      (await holdTaxClasses(this.tx)).map(({ id, rateBasisPoints }) => [id, rateBasisPoints]),
    );
    const rates = this.#rates;
    const taxed = <Row extends TaxedProduct>(row: Row): Row => ({
      ...row,
      taxRateBasisPoints: rates.get(row.taxClassId ?? "") ?? row.taxRateBasisPoints,
    });
    this.#created = this.#created.map(taxed);
    this.#changed = this.#changed.map(taxed);
  }

  async finish(): Promise<void> {}

  #judgeLine(
    { number, cells: raw }: ImportLine,
    found: Known | undefined,
    classes: readonly NamedTaxClass[],
  ): Verdict {
    const values = this.#valuesOf(raw, found);
    const { taxClass: _named, ...cells } = withPrices(raw, values);
    const bad = (field: string, message: string): Verdict => ({
      number,
      outcome: "bad",
      faults: [{ field, message }],
    });
    const leftOut = this.options.rules.onMatch === "update" && found && amountLeftOut(found, cells);
    if (leftOut) return bad(leftOut, problems.amounts_needed.message);
    const tax = taxInLine(raw, classes, found?.taxClassId ?? null);
    if (tax.fault) return bad(tax.fault.field, tax.fault.message);
    const taxClassId = tax.taxClass?.id ?? null;
    // As the form would send it: what the line leaves out stays as it is.
    const input = createProductFormSchema.safeParse({ ...values, ...cells, taxClassId });
    if (!input.success) {
      const price = priceColumn(values.currency.toUpperCase());
      const faults = faultsOf(input.error.issues).map(({ field, message }) => ({
        field: field === "price" && price in raw ? price : field,
        message,
      }));
      return { number, outcome: "bad", faults };
    }
    if (!checkPrices(input.data).ok) return bad("otherPrices", "Give one price for each currency.");
    const earlier = this.#seen.earlier(input.data.sku, number);
    if (earlier !== null) return bad("sku", `Line ${earlier} has the same SKU already.`);
    if (found?.deletedAt)
      return bad("sku", "A deleted product has this SKU. Restore it, or choose another SKU.");
    const taxRateBasisPoints = tax.taxClass?.rateBasisPoints ?? input.data.taxRateBasisPoints ?? 0;
    const product = { ...input.data, taxRateBasisPoints };
    if (!found) {
      this.#created.push({ ...product, id: uuidv7() });
      return { number, outcome: "create", faults: [] };
    }
    const { id, lockVersion } = found;
    if (this.options.rules.onMatch === "skip" || isSame(found, product))
      return { number, outcome: "skip", faults: [] };
    this.#changed.push({ ...product, id, lockVersion });
    return { number, outcome: "update", faults: [] };
  }

  #valuesOf(cells: Cells, product: Known | undefined) {
    const { currency, usualTaxRateBasisPoints } = this.options;
    const named = cells.currency ?? product?.currency ?? currency;
    return { ...formValues(product, named, usualTaxRateBasisPoints), currency: named };
  }
}

/** An amount of a known product that would stand in the line's currency as it is. */
function amountLeftOut(product: Known, cells: Cells) {
  const currency = currencyCode.safeParse(cells.currency);
  if (!currency.success || currency.data === product.currency) return null;
  if (product.unitPriceMinor > 0 && cells.price === undefined) return "price";
  return product.costMinor && cells.cost === undefined ? "cost" : null;
}

function isSame(product: Known, input: TaxedProduct): boolean {
  const before = formValues(product, product.currency);
  const { prices, unitPriceMinor, costMinor, ...rest } = input;
  const after = formValues(
    {
      ...product,
      ...rest,
      unitPriceMinor: Number(unitPriceMinor),
      costMinor: costMinor === null ? null : Number(costMinor),
      prices: prices.map((price) => ({ ...price, unitPriceMinor: Number(price.unitPriceMinor) })),
    },
    input.currency,
  );
  return JSON.stringify(before) === JSON.stringify(after);
}

/** How a product with this SKU may be kept: as it is kept now, or with marks that show nothing, as long ago. */
function spellings(sku: string | undefined): readonly string[] {
  return sku ? [asIdentifier(sku), sku.normalize("NFC")] : [];
}
