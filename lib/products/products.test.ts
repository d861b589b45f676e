import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { roles } from "@/lib/access/roles";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aProduct, productInput } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createProduct } from "./create-product";
import { deleteProduct } from "./delete-product";
import { getProduct } from "./get-product";
import { listProducts } from "./list-products";
import { restoreProduct } from "./restore-product";
import { listProductsSchema } from "./schema";
import { updateProduct } from "./update-product";

let organization: Organization;
let stranger: Organization;

beforeAll(async () => {
  organization = await anOrganization();
  stranger = await anOrganization();
});

describe.each(roles)("as %s", (role) => {
  const isManager = role !== "viewer" && role !== "sales_rep";

  test(`products can ${isManager ? "" : "not "}be added, changed, deleted and restored`, async () => {
    const member = await aMember(organization, role);
    const { id: productId } = await aProduct(organization.owner);
    const before = await databaseState();
    for (const work of [
      () => createProduct(member, productInput({ sku: `by ${role}` })),
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
