import { expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema } from "@/lib/products/schema";
import { anOrganization, aProduct, valueFrom } from "@/lib/testing/factories";
import { bringIn } from "@/lib/testing/import-steps";

test("a file that names no tax leaves that of the products there, and gives new ones the company's usual rate", async () => {
  const { owner } = await anOrganization();
  valueFrom(await updateOrganization(owner, { settings: { usualTaxRateBasisPoints: 1_900 } }));
  await aProduct(owner, { sku: "BOOK", taxRateBasisPoints: 700 });
  const csv = "SKU,Product,Price\nBOOK,Book,20\nGATE,Gate,1000\n";
  await bringIn(owner, csv, { onMatch: "update" }, "product");
  const query = listProductsSchema.parse({});
  expect(valueFrom(await listProducts(owner, query)).data).toMatchObject([
    { sku: "GATE", taxRateBasisPoints: 1_900 },
    { sku: "BOOK", taxRateBasisPoints: 700 },
  ]);
});
