import { beforeAll, describe, expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct, productInput } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createProduct } from "./create-product";
import { updateProductSchema } from "./schema";
import { updateProduct } from "./update-product";

let organization: Organization;

beforeAll(async () => {
  organization = await anOrganization();
});

test("a new product that names no currency has the organization's, which then has no second price", async () => {
  const { owner } = await anOrganization();
  await updateOrganization(owner, { settings: { currency: "NOK" } });
  expect(valueFrom(await createProduct(owner, productInput())).currency).toBe("NOK");
  const prices = [{ currency: "NOK", unitPriceMinor: 1 }];
  expect(codeOf(await createProduct(owner, productInput({ sku: "A-2", prices })))).toBe(
    "currency_twice",
  );
});

describe("prices", () => {
  test("in several currencies are kept, replaced as a whole and left alone when not named", async () => {
    const { owner } = organization;
    const usd = { currency: "USD", unitPriceMinor: 90 };
    const jpy = { currency: "JPY", unitPriceMinor: 120 };
    const { id: productId, prices } = await aProduct(owner, { prices: [usd, jpy] });
    expect(prices).toEqual([jpy, usd]);
    const change = (changes: object) =>
      updateProduct(owner, updateProductSchema.parse({ productId, ...changes })).then(valueFrom);
    expect((await change({ name: "Other" })).prices).toEqual([jpy, usd]);
    expect((await change({ prices: [usd] })).prices).toEqual([usd]);
    expect((await change({ prices: [] })).prices).toEqual([]);
  });

  test("of one currency twice are refused, the product's own currency included", async () => {
    const twice = ["USD", "USD"].map((currency) => ({ currency, unitPriceMinor: 1 }));
    const own = [{ currency: "EUR", unitPriceMinor: 1 }];
    for (const prices of [twice, own])
      expect(codeOf(await createProduct(organization.owner, productInput({ prices })))).toBe(
        "currency_twice",
      );
    const { id: productId } = await aProduct(organization.owner, {
      prices: [{ currency: "USD", unitPriceMinor: 1 }],
    });
    expect(codeOf(await updateProduct(organization.owner, { productId, currency: "USD" }))).toBe(
      "currency_twice",
    );
  });

  test("are not carried into another currency: who changes it sends price and cost along", async () => {
    const { owner } = organization;
    const product = await aProduct(owner, {
      currency: "EUR",
      unitPriceMinor: 1_250,
      costMinor: 800,
    });
    const change = (fields: object) =>
      updateProduct(owner, updateProductSchema.parse({ productId: product.id, ...fields }));
    expect(await change({ currency: "JPY" })).toMatchObject({
      code: "amounts_needed",
      field: "unitPriceMinor",
    });
    expect(await change({ currency: "JPY", unitPriceMinor: 2_000 })).toMatchObject({
      code: "amounts_needed",
      field: "costMinor",
    });
    const inYen = { currency: "JPY", unitPriceMinor: 2_000, costMinor: 1_300 };
    expect(valueFrom(await change(inYen))).toMatchObject(inYen);
  });

  test("are exact up to nine quadrillion minor units", async () => {
    const unitPriceMinor = 9_000_000_000_000_000;
    expect((await aProduct(organization.owner, { unitPriceMinor })).unitPriceMinor).toBe(
      unitPriceMinor,
    );
  });
});
