import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createProduct } from "@/lib/products/create-product";
import { getProduct } from "@/lib/products/get-product";
import { createProductSchema } from "@/lib/products/schema";
import { anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";

const migration = "prisma/migrations/20261127201500_minor_units_of_iso_4217/migration.sql";

test("amounts that were counted in whole forints keep what they are worth in fillér, and those of other currencies stay", async () => {
  const { owner } = await anOrganization();
  const line = {
    description: "Oven",
    unitPriceMinor: 1_000,
    discountMinor: 200,
    taxRateBasisPoints: 2_700,
  };
  const [forints, dinars, euros] = await Promise.all(
    ["HUF", "IQD", "EUR"].map((currency) => aQuote(owner, { currency, lines: [line] })),
  );
  const product = createProductSchema.parse({
    sku: "OVEN",
    name: "Oven",
    currency: "HUF",
    unitPriceMinor: 1_000,
    prices: [
      { currency: "COP", unitPriceMinor: 30 },
      { currency: "USD", unitPriceMinor: 3 },
    ],
  });
  const { id: productId } = valueFrom(await createProduct(owner, product));

  await ownerDatabase.query(readFileSync(migration, "utf8"));

  const amountsOf = async (quoteId = "") => {
    const { lines, subtotalMinor, totalMinor } = valueFrom(await getQuote(owner, { quoteId }));
    const { unitPriceMinor, discountMinor, netMinor, taxMinor } = lines[0] ?? {};
    return [unitPriceMinor, discountMinor, netMinor, taxMinor, subtotalMinor, totalMinor];
  };
  const before = [1_000, 200, 800, 216, 1_000, 1_016];
  expect(await amountsOf(euros?.id)).toEqual(before);
  expect(await amountsOf(forints?.id)).toEqual(before.map((amount) => amount * 100));
  expect(await amountsOf(dinars?.id)).toEqual(before.map((amount) => amount * 1_000));
  expect(valueFrom(await getProduct(owner, { productId }))).toMatchObject({
    unitPriceMinor: 100_000,
    prices: [
      { currency: "COP", unitPriceMinor: 3_000 },
      { currency: "USD", unitPriceMinor: 3 },
    ],
  });
});
