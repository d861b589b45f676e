import { beforeAll, describe, expect, test } from "vitest";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct, productInput } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createProduct } from "./create-product";
import { deleteProduct } from "./delete-product";
import { restoreProduct } from "./restore-product";
import { updateProduct } from "./update-product";

let organization: Organization;
let stranger: Organization;

beforeAll(async () => {
  organization = await anOrganization();
  stranger = await anOrganization();
});

const input = () => productInput({ sku: "A-1" });

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
    const taker = await createProduct(organization.owner, productInput({ sku }));
    expect(codeOf(taker)).toBe("sku_of_deleted");
    expect(valueFrom(await restoreProduct(organization.owner, { productId })).sku).toBe(sku);
  });
});
