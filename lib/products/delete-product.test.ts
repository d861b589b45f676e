import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { deleteProduct } from "./delete-product";
import { getDeletedProduct } from "./get-deleted-product";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";
import { restoreProduct } from "./restore-product";
import { listProductsSchema } from "./schema";
import { updateProduct } from "./update-product";

let organization: Organization;

beforeAll(async () => {
  organization = await anOrganization();
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
