import { beforeAll, expect, test } from "vitest";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { listCategories } from "./list-categories";
import { listProducts } from "./list-products";
import { listProductsSchema, productSorts } from "./schema";

let organization: Organization;
const count = 23;

const list = (query: object) =>
  listProducts(organization.owner, listProductsSchema.parse(query)).then(valueFrom);

beforeAll(async () => {
  organization = await anOrganization();
  for (let index = 0; index < count; index += 1)
    await aProduct(organization.owner, {
      sku: `S_${index}`,
      // Few names and prices, many times each, so that a page may end between two that are alike.
      name: ["Drill 10%", "drill", "Ångström"][index % 3] ?? "",
      unitPriceMinor: [1, 9, 10, 1_000_000][index % 4] ?? 0,
      currency: index % 5 === 0 ? "USD" : "EUR",
      category: index % 2 === 0 ? "Tools" : "",
      isActive: index % 7 !== 0,
    });
  await aProduct((await anOrganization()).owner, { name: "drill", category: "Elsewhere" });
});

test.each(productSorts.flatMap((sort) => [1, 4, 100].map((limit) => [sort, limit] as const)))(
  "sorted by %s, %i a page, every product is shown exactly once",
  async (sort, limit) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ sort, limit, ...(cursor ? { cursor } : {}) });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor && seen.length <= count);
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  },
);

test("by price the cheapest comes first within each currency, by amount and not by letters", async () => {
  const { data } = await list({ sort: "price" });
  const shown = data.map(({ currency, unitPriceMinor }) => ({ currency, unitPriceMinor }));
  const sorted = shown.toSorted((one, other) =>
    one.currency === other.currency
      ? one.unitPriceMinor - other.unitPriceMinor
      : one.currency < other.currency
        ? -1
        : 1,
  );
  expect(shown).toEqual(sorted);
});

test.each([
  [{ q: "s_1" }, (sku: string) => /^S_1/.test(sku)],
  [{ q: "10%" }, (_: string, index: number) => index % 3 === 0],
  [{ q: "%" }, (_: string, index: number) => index % 3 === 0],
  [{ q: "ÅNG" }, (_: string, index: number) => index % 3 === 2],
  [{ state: "inactive" }, (_: string, index: number) => index % 7 === 0],
  [{ state: "active" }, (_: string, index: number) => index % 7 !== 0],
  [{ category: "Tools" }, (_: string, index: number) => index % 2 === 0],
  [
    { category: "Tools", state: "inactive", q: "drill" },
    (_: string, index: number) => index % 14 === 0 && index % 3 < 2,
  ],
])("%j finds just what is like that", async (query, matches) => {
  const expected = Array.from({ length: count }, (_, index) => index)
    .filter((index) => matches(`S_${index}`, index))
    .map((index) => `S_${index}`);
  const { data } = await list({ ...query, limit: 100 });
  expect(expected.length).toBeGreaterThan(0);
  expect(data.map(({ sku }) => sku).sort()).toEqual(expected.sort());
});

test("a product is found in spite of a typing error, and by two letters of its SKU", async () => {
  await aProduct(organization.owner, { name: "Compressor", sku: "ZQ-1" });
  const found = await list({ q: "compresor" });
  expect([found.isExact, found.data.map(({ sku }) => sku)]).toEqual([false, ["ZQ-1"]]);
  expect((await list({ q: "zq" })).data.map(({ sku }) => sku)).toEqual(["ZQ-1"]);
  expect((await list({ q: "q-" })).data.map(({ sku }) => sku)).toEqual(["ZQ-1"]);
});

test("the categories are those of the organization's own products", async () => {
  expect(valueFrom(await listCategories(organization.owner))).toEqual(["Tools"]);
});

test("a category that no product can have is refused before the database is asked", () => {
  expect(listProductsSchema.safeParse({ category: "a\u0000" }).success).toBe(false);
});
