import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { Forbidden } from "@/lib/access/authorize";
import { roles } from "@/lib/access/roles";
import { detailsOf } from "@/lib/audit/event-details";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { databaseState } from "@/lib/testing/database-state";
import {
  aMember,
  anOrganization,
  aProduct,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { createProduct } from "./create-product";
import { deleteProduct } from "./delete-product";
import { getDeletedProduct } from "./get-deleted-product";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";
import { restoreProduct } from "./restore-product";
import { createProductSchema, listProductsSchema, updateProductSchema } from "./schema";
import { updateProduct } from "./update-product";

let organization: Organization;
let stranger: Organization;

beforeAll(async () => {
  organization = await anOrganization();
  stranger = await anOrganization();
});

const input = (changes: Partial<z.input<typeof createProductSchema>> = {}) =>
  createProductSchema.parse({ sku: "A-1", name: "Oven", unitPriceMinor: 100, ...changes });

describe.each(roles)("as %s", (role) => {
  const isManager = role !== "viewer" && role !== "sales_rep";

  test(`products can ${isManager ? "" : "not "}be added, changed, deleted and restored`, async () => {
    const member = await aMember(organization, role);
    const { id: productId } = await aProduct(organization.owner);
    const before = await databaseState();
    for (const work of [
      () => createProduct(member, input({ sku: `by ${role}` })),
      () => updateProduct(member, { productId, name: `by ${role}` }),
      () => deleteProduct(member, { productId }),
      () => restoreProduct(member, { productId }),
    ])
      if (isManager) valueFrom<unknown>(await work());
      else await expect(work()).rejects.toThrow(Forbidden);
    if (!isManager) expect(await databaseState()).toEqual(before);
  });

  test(`what a product costs is ${isManager ? "shown" : "never told"}`, async () => {
    const member = await aMember(organization, role);
    const name = `Costly for ${role}`;
    const { id: productId } = await aProduct(organization.owner, { name, costMinor: 4_321 });
    const product = valueFrom(await getProduct(member, { productId }));
    const query = listProductsSchema.parse({ q: name });
    const { data } = valueFrom(await listProducts(member, query));
    expect(data).toHaveLength(1);
    for (const shown of [product, ...data])
      if (isManager) expect(shown).toHaveProperty("costMinor", 4_321);
      else expect(shown).not.toHaveProperty("costMinor");
  });
});

test("a new product that names no currency has the organization's, which then has no second price", async () => {
  const { owner } = await anOrganization();
  await updateOrganization(owner, { settings: { currency: "NOK" } });
  expect(valueFrom(await createProduct(owner, input())).currency).toBe("NOK");
  const prices = [{ currency: "NOK", unitPriceMinor: 1 }];
  expect(codeOf(await createProduct(owner, input({ sku: "A-2", prices })))).toBe("currency_twice");
});

describe("a SKU", () => {
  test("belongs to one product of an organization, and to one of each other organization", async () => {
    const { owner } = await anOrganization();
    expect(codeOf(await createProduct(owner, input()))).toBe("none");
    const second = await createProduct(owner, input());
    expect(second).toMatchObject({ ok: false, code: "sku_taken", field: "sku" });
    expect(codeOf(await createProduct(stranger.owner, input()))).toBe("none");
  });

  test("is given once when many ask at the same moment", async () => {
    const { owner } = await anOrganization();
    const codes = await Promise.all([1, 2, 3, 4].map(() => createProduct(owner, input())));
    expect(codes.map(codeOf).sort()).toEqual(["none", "sku_taken", "sku_taken", "sku_taken"]);
  });

  test("can't be changed to another product's", async () => {
    const { sku } = await aProduct(organization.owner);
    const { id: productId } = await aProduct(organization.owner);
    expect(codeOf(await updateProduct(organization.owner, { productId, sku }))).toBe("sku_taken");
  });

  test("stays with a deleted product, which says so and can be restored", async () => {
    const { sku, id: productId } = await aProduct(organization.owner);
    await deleteProduct(organization.owner, { productId });
    const taker = await createProduct(organization.owner, input({ sku }));
    expect(codeOf(taker)).toBe("sku_of_deleted");
    expect(valueFrom(await restoreProduct(organization.owner, { productId })).sku).toBe(sku);
  });
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
      expect(codeOf(await createProduct(organization.owner, input({ prices })))).toBe(
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

describe("a change of a version that is not the newest", () => {
  test("writes nothing, and says who changed what since then", async () => {
    const { id: productId, lockVersion } = await aProduct(organization.owner);
    await updateProduct(organization.owner, { productId, lockVersion, name: "Theirs" });
    await updateProduct(organization.owner, { productId, unitPriceMinor: 7n });
    const before = await databaseState();
    const answer = await updateProduct(organization.owner, {
      productId,
      lockVersion,
      name: "Mine",
    });
    expect(answer).toMatchObject({
      code: "conflict",
      message:
        "Not saved: since you opened this, Kim Berg changed the price and the name. Reload to see it, then make your change again.",
    });
    expect(await databaseState()).toEqual(before);
  });

  test("is one of two that are made at the same moment", async () => {
    const { id: productId, lockVersion } = await aProduct(organization.owner);
    const codes = await Promise.all(
      ["one", "other"].map((name) =>
        updateProduct(organization.owner, { productId, lockVersion, name }),
      ),
    );
    expect(codes.map(codeOf).sort()).toEqual(["conflict", "none"]);
  });
});

test("a change of nothing writes nothing", async () => {
  const { id: productId, name } = await aProduct(organization.owner);
  const before = await databaseState();
  expect(codeOf(await updateProduct(organization.owner, { productId, name }))).toBe("none");
  expect(await databaseState()).toEqual(before);
});

test("a change is recorded before and after, and what a product costs is not told", async () => {
  const { id: productId } = await aProduct(organization.owner, { costMinor: 1 });
  await updateProduct(organization.owner, { productId, costMinor: 98_765n });
  await updateProduct(organization.owner, { productId, unitPriceMinor: 123_450n, isActive: false });
  const { rows } = await ownerDatabase.query(
    "SELECT action, changes->>'fields' AS fields, changes::text LIKE '%98765%' AS is_told FROM audit_events WHERE target_id = $1 ORDER BY id",
    [productId],
  );
  expect(rows).toEqual([
    { action: "product.created", fields: null, is_told: false },
    { action: "product.updated", fields: "costMinor", is_told: false },
    { action: "product.updated", fields: "unitPriceMinor, isActive", is_told: false },
  ]);
  const { rows: told } = await ownerDatabase.query(
    "SELECT changes FROM audit_events WHERE target_id = $1 ORDER BY id DESC LIMIT 1",
    [productId],
  );
  expect(detailsOf(told[0].changes, "en")).toEqual(
    expect.arrayContaining([
      { label: "Price", before: expect.stringMatching(/^€/), value: "€1,234.50" },
      { label: "Is active", before: "yes", value: "no" },
    ]),
  );
});

describe("a deleted product", () => {
  test("can't be opened or changed, is listed apart, and comes back whole", async () => {
    const { owner } = await anOrganization();
    const prices = [{ currency: "USD", unitPriceMinor: 1 }];
    const product = await aProduct(owner, { prices });
    const key = { productId: product.id };
    const shown = async (state: string) => {
      const query = listProductsSchema.parse({ state });
      return valueFrom(await listProducts(owner, query)).data.map(({ id }) => id);
    };
    expect(codeOf(await getDeletedProduct(owner, key))).toBe("not_found");
    await deleteProduct(owner, key);
    expect(codeOf(await getProduct(owner, key))).toBe("not_found");
    expect(codeOf(await updateProduct(owner, { ...key, name: "X" }))).toBe("not_found");
    expect(codeOf(await deleteProduct(owner, key))).toBe("not_found");
    expect(valueFrom(await getDeletedProduct(owner, key)).name).toBe(product.name);
    expect([await shown("all"), await shown("deleted")]).toEqual([[], [product.id]]);

    await restoreProduct(owner, key);
    expect(valueFrom(await getProduct(owner, key))).toMatchObject({ sku: product.sku, prices });
    expect([await shown("all"), await shown("deleted")]).toEqual([[product.id], []]);
  });

  test("is listed for nobody who could not restore it", async () => {
    const rep = await aMember(organization, "sales_rep");
    const query = listProductsSchema.parse({ state: "deleted" });
    await expect(listProducts(rep, query)).rejects.toThrow(Forbidden);
  });
});

test.each([
  ["read", getProduct],
  ["deleted", deleteProduct],
  ["restored", restoreProduct],
])("another organization's product is not found when it is to be %s", async (_what, useCase) => {
  const { id: productId } = await aProduct(stranger.owner);
  const before = await databaseState();
  expect(codeOf(await useCase(organization.owner, { productId }))).toBe("not_found");
  expect(await databaseState()).toEqual(before);
});
