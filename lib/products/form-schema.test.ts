import { describe, expect, test } from "vitest";
import { createProductFormSchema, updateProductFormSchema } from "./form-schema";
import { formValues } from "./form-values";

const form = { ...formValues(undefined, "EUR"), sku: "A-1", name: "Oven", price: "12.50" };
const parse = (changes: object) => createProductFormSchema.safeParse({ ...form, ...changes });
const troubleIn = (changes: object) =>
  parse(changes).error?.issues.map(({ path }) => path.join(".")) ?? [];

test.each([
  ["EUR", "12.50", 1_250n],
  ["EUR", "12,5", 1_250n],
  ["EUR", "0", 0n],
  ["EUR", "1 234.05", 123_405n],
  ["JPY", "1200", 1_200n],
  ["BHD", "1.234", 1_234n],
  ["EUR", "90000000000000", 9_000_000_000_000_000n],
])("a price in %s that is typed as %j is %i minor units", (currency, price, minor) => {
  expect(parse({ currency, price }).data?.unitPriceMinor).toBe(minor);
});

test.each([
  ["EUR", ""],
  ["EUR", "free"],
  ["EUR", "-1"],
  ["EUR", "1.005"],
  ["EUR", "1e3"],
  ["JPY", "1.5"],
  ["BHD", "1.2345"],
  ["BHD", "1,234"],
  ["EUR", "90000000000000.01"],
])("a price in %s can't be typed as %j", (currency, price) => {
  expect(troubleIn({ currency, price })).toEqual(["price"]);
});

test("whatever is wrong with a product is said at once", () => {
  expect(troubleIn({ name: "", price: "free", taxRate: "much" })).toEqual([
    "name",
    "taxRate",
    "price",
  ]);
});

describe("prices in other currencies", () => {
  test("are typed one to a line, each in the digits of its own currency", () => {
    expect(parse({ otherPrices: "usd 89.90\n\n JPY: 1200 \nBHD=1.5" }).data?.prices).toEqual([
      { currency: "USD", unitPriceMinor: 8_990n },
      { currency: "JPY", unitPriceMinor: 1_200n },
      { currency: "BHD", unitPriceMinor: 1_500n },
    ]);
  });

  test.each(["89.90", "USD", "USD x", "JPY 1.5", "ZZZ 1", "USD 1 2 x"])(
    "can't be typed as %j",
    (otherPrices) => {
      expect(troubleIn({ otherPrices })).toEqual(["otherPrices"]);
    },
  );
});

test.each([
  ["", 0],
  ["19", 1_900],
  ["7.7", 770],
  ["8,25 %", 825],
  ["100", 10_000],
])("a tax of %j percent is %i basis points", (taxRate, basisPoints) => {
  expect(parse({ taxRate }).data?.taxRateBasisPoints).toBe(basisPoints);
});

test.each(["-1", "100.01", "101", "1.234", "a"])("a tax can't be typed as %j", (taxRate) => {
  expect(troubleIn({ taxRate })).toEqual(["taxRate"]);
});

test("a product that is opened and saved unchanged is the same product", () => {
  const product = {
    id: "0197c2a0-0000-7000-8000-000000000000",
    organizationId: "0197c2a0-0000-7000-8000-000000000001",
    userId: null,
    sku: "A-1",
    name: "Oven",
    description: "Hot",
    category: "Ovens",
    unit: "piece",
    unitPriceMinor: 123_405,
    costMinor: 99,
    currency: "EUR",
    prices: [
      { currency: "JPY", unitPriceMinor: 7 },
      { currency: "USD", unitPriceMinor: 5 },
    ],
    taxClassId: null,
    taxRateBasisPoints: 825,
    isActive: false,
    lockVersion: 3,
    deletedAt: null,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  };
  const sent = { ...formValues(product, "EUR"), productId: product.id, lockVersion: "3" };
  expect(updateProductFormSchema.parse(sent)).toEqual({
    productId: product.id,
    lockVersion: 3,
    sku: "A-1",
    name: "Oven",
    description: "Hot",
    category: "Ovens",
    unit: "piece",
    unitPriceMinor: 123_405n,
    costMinor: 99n,
    currency: "EUR",
    prices: [
      { currency: "JPY", unitPriceMinor: 7n },
      { currency: "USD", unitPriceMinor: 5n },
    ],
    taxClassId: null,
    taxRateBasisPoints: 825,
    isActive: false,
  });
});

test("prices that are too long to be any are refused without reading them", () => {
  const began = performance.now();
  expect(troubleIn({ otherPrices: `EUR${" ".repeat(60_000)}x\u2028y` })).toEqual(["otherPrices"]);
  expect(performance.now() - began).toBeLessThan(1_000);
});
