import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { openImporter } from "@/lib/imports/open-importer";
import { createTaxClass } from "@/lib/tax-classes/create-tax-class";
import { updateTaxClass } from "@/lib/tax-classes/update-tax-class";
import { bringIn } from "@/lib/testing/company/import-steps";
import { anOrganization } from "@/lib/testing/company/people";
import { aProduct, aTaxClass, productInput } from "@/lib/testing/company/sales";
import { untilWaiting } from "@/lib/testing/failures/while-locked";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createProduct } from "./create-product";
import { createProductFormSchema } from "./form-schema";
import { formValues } from "./form-values";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";
import { listProductsSchema } from "./schema";
import { updateProduct } from "./update-product";

const savers = 12;
process.env.DATABASE_POOL_SIZE = String(2 * savers);

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

const rateOf = async (productId: string) =>
  valueFrom(await getProduct(owner, { productId })).taxRateBasisPoints;

describe("a product with a tax class", () => {
  test("has its rate, also after that was changed", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { rateBasisPoints: 1_900 });
    const { id, taxRateBasisPoints } = await aProduct(owner, { taxClassId });
    const { id: other } = await aProduct(owner, { taxRateBasisPoints: 1_900 });
    expect(taxRateBasisPoints).toBe(1_900);
    valueFrom(await updateTaxClass(owner, { taxClassId, rateBasisPoints: 1_600 }));
    expect([await rateOf(id), await rateOf(other)]).toEqual([1_600, 1_900]);
  });

  test("is refused another rate beside it, and takes the same", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { rateBasisPoints: 700 });
    const both = (taxRateBasisPoints: number) =>
      createProduct(owner, productInput({ taxClassId, taxRateBasisPoints }));
    expect(await both(1_900)).toMatchObject({
      code: "tax_rate_of_class",
      field: "taxRateBasisPoints",
    });
    const { id: productId } = valueFrom(await both(700));
    expect(codeOf(await updateProduct(owner, { productId, taxRateBasisPoints: 0 }))).toBe(
      "tax_rate_of_class",
    );
  });

  test("keeps the rate when the class is taken away, unless it gets another one", async () => {
    const { id: taxClassId } = await aTaxClass(owner, { rateBasisPoints: 700 });
    const { id: productId } = await aProduct(owner, { taxClassId });
    valueFrom(await updateProduct(owner, { productId, taxClassId: null }));
    expect(await rateOf(productId)).toBe(700);
    valueFrom(await updateProduct(owner, { productId, taxClassId }));
    valueFrom(await updateProduct(owner, { productId, taxClassId: null, taxRateBasisPoints: 0 }));
    expect(await rateOf(productId)).toBe(0);
  });

  test("keeps one that is not offered any more, which no other product takes", async () => {
    const { id: taxClassId } = await aTaxClass(owner);
    const { id: productId } = await aProduct(owner, { taxClassId });
    valueFrom(await updateTaxClass(owner, { taxClassId, isActive: false }));
    expect(codeOf(await updateProduct(owner, { productId, name: "Same class" }))).toBe("none");
    expect(codeOf(await createProduct(owner, productInput({ taxClassId })))).toBe(
      "tax_class_inactive",
    );
  });

  test("can't have another organization's", async () => {
    const { id: taxClassId } = await aTaxClass((await anOrganization()).owner);
    const answer = await createProduct(owner, productInput({ taxClassId }));
    expect(answer).toMatchObject({ code: "invalid_reference", field: "taxClassId" });
  });

  test("ignores what stands in the form's hidden field of the rate", async () => {
    const taxClassId = (await aTaxClass(owner)).id;
    const form = { ...formValues(undefined, "EUR"), sku: "A-1", name: "Oven", price: "12.50" };
    const sent = createProductFormSchema.parse({ ...form, taxClassId, taxRate: "not a rate" });
    expect(sent).toMatchObject({ taxClassId });
    expect(sent.taxRateBasisPoints).toBeUndefined();
  });
});

test("of products saved while their class gets another rate, none keeps the former", async () => {
  const { id: taxClassId } = await aTaxClass(owner, { rateBasisPoints: 1_900 });
  const all = <T>(work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: savers }, (_, index) => work(index)));
  await all(() => tenantDb(owner.organizationId).$transaction((tx) => tx.organization.count()));
  for (const rateBasisPoints of [1_600, 1_900, 2_100]) {
    const [, made] = await Promise.all([
      updateTaxClass(owner, { taxClassId, rateBasisPoints }).then(valueFrom),
      all(() => aProduct(owner, { taxClassId })),
    ]);
    const rates = await Promise.all(made.map(({ id }) => rateOf(id)));
    expect(rates).toEqual(made.map(() => rateBasisPoints));
  }
});

describe("a file of products", () => {
  test("and a change of a class that it comes to later don't wait for each other", async () => {
    const { owner: seller } = await anOrganization();
    const [early, late] = [await aTaxClass(seller), await aTaxClass(seller)];
    const { id: moved } = await aProduct(seller, { sku: "A", taxClassId: late.id });
    const { change } = await tenantDb(seller.organizationId).$transaction(async (tx) => {
      const plan = { columns: [], matchBy: "sku", onMatch: "update" };
      const importer = await openImporter(tx, seller, { resource: "product", ...plan });
      const bringInLine = async (sku: string, taxClass: string) => {
        const cells = { sku, name: "Oven", price: "1", taxClass };
        await importer.judge([{ number: 1, cells }]);
        await importer.write();
      };
      await bringInLine("A", early.name);
      const started = updateTaxClass(seller, { taxClassId: late.id, rateBasisPoints: 700 });
      await untilWaiting(1);
      await bringInLine("B", late.name);
      return { change: started };
    });
    expect(codeOf(await change)).toBe("none");
    const { data } = valueFrom(await listProducts(seller, listProductsSchema.parse({})));
    expect(data.map(({ sku, ...tax }) => [sku, tax.taxRateBasisPoints]).sort()).toEqual([
      ["A", early.rateBasisPoints],
      ["B", 700],
    ]);
    expect(data.find(({ id }) => id === moved)?.taxClassId).toBe(early.id);
  });

  test("names tax classes, whatever the case, and every line that can't have one is explained", async () => {
    const { owner: seller } = await anOrganization();
    const { id: gone } = await aTaxClass(seller, { name: "Old" });
    const standard = await aTaxClass(seller, { name: "Ermäßigt", rateBasisPoints: 700 });
    valueFrom(await updateTaxClass(seller, { taxClassId: gone, isActive: false }));
    const csv =
      "SKU,Product,Price,Tax class,Tax\nA,Oven,1,ERMÄßIGT,\nB,Pan,1,Ermäßigt,7 %\nC,Pot,1,Luxury,\nD,Cup,1,Old,\nE,Jug,1,Ermäßigt,19\nF,Lid,1,,19\n";
    const { faults } = await bringIn(seller, csv, { onBadLine: "skip" }, "product");
    expect(faults).toMatchObject([
      { line: 4, field: "taxClass", value: "Luxury" },
      { line: 5, field: "taxClass", value: "Old" },
      { line: 6, field: "taxRate", value: "19", message: expect.stringContaining("has 7 %") },
    ]);
    const query = listProductsSchema.parse({ sort: "name" });
    const { data } = valueFrom(await listProducts(seller, query));
    expect(data.map(({ sku, ...tax }) => [sku, tax.taxClassId, tax.taxRateBasisPoints])).toEqual([
      ["F", null, 1_900],
      ["A", standard.id, 700],
      ["B", standard.id, 700],
    ]);
  });

  test("that names no class leaves the products theirs", async () => {
    const { owner: seller } = await anOrganization();
    const made = valueFrom(
      await createTaxClass(seller, { name: "Reduced", rateBasisPoints: 700, note: "" }),
    );
    await aProduct(seller, { sku: "A", taxClassId: made.id });
    await bringIn(seller, "SKU,Product,Price\nA,New,2\n", { onMatch: "update" }, "product");
    const { data } = valueFrom(await listProducts(seller, listProductsSchema.parse({})));
    expect(data).toMatchObject([{ name: "New", taxClassId: made.id, taxRateBasisPoints: 700 }]);
  });
});
