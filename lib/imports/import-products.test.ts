import { expect, test } from "vitest";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema } from "@/lib/products/schema";
import { bringIn } from "@/lib/testing/company/import-steps";
import { anOrganization } from "@/lib/testing/company/people";
import { aProduct, aTaxClass } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";

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

test("a German list's Produkt is the name, its Steuerklasse a tax class, and its Steuersatz a rate", async () => {
  const { owner } = await anOrganization();
  await aTaxClass(owner, { name: "Ermäßigt", rateBasisPoints: 700 });
  const csv = (tax: string) => `Artikelnummer;Produkt;Preis;${tax}\n`;
  await bringIn(owner, `${csv("Steuersatz")}GATE;Tor;1000;19\n`, {}, "product");
  await bringIn(owner, `${csv("Steuerklasse")}BOOK;Buch;20;ermäßigt\n`, {}, "product");
  const query = listProductsSchema.parse({});
  expect(valueFrom(await listProducts(owner, query)).data).toMatchObject([
    { name: "Buch", taxRateBasisPoints: 700 },
    { name: "Tor", taxRateBasisPoints: 1_900 },
  ]);
});

test("a price list with a column for each currency brings in all its prices, and leaves those that it does not name", async () => {
  const { owner } = await anOrganization();
  await aProduct(owner, {
    sku: "GATE",
    unitPriceMinor: 1_000,
    prices: [
      { currency: "CHF", unitPriceMinor: 900 },
      { currency: "USD", unitPriceMinor: 800 },
    ],
  });
  const csv =
    'Artikelnummer;Bezeichnung;Preis EUR;USD price;Preis GBP\nGATE;Hallentor;"1.250,00";1390;\nPOST;Pfosten;20;25;18\n';
  const outcome = await bringIn(owner, csv, { onMatch: "update" }, "product");
  expect(outcome).toMatchObject({ createdCount: 1, updatedCount: 1, badCount: 0 });
  const query = listProductsSchema.parse({});
  expect(valueFrom(await listProducts(owner, query)).data).toMatchObject([
    {
      sku: "POST",
      unitPriceMinor: 2_000,
      prices: [
        { currency: "GBP", unitPriceMinor: 1_800 },
        { currency: "USD", unitPriceMinor: 2_500 },
      ],
    },
    {
      sku: "GATE",
      unitPriceMinor: 125_000,
      prices: [
        { currency: "CHF", unitPriceMinor: 900 },
        { currency: "USD", unitPriceMinor: 139_000 },
      ],
    },
  ]);
});

test("a price in a column of its currency that nobody can read is told with its column and what stands there", async () => {
  const { owner } = await anOrganization();
  const csv = "SKU,Product,Price EUR,Price USD\nA,Gate,cheap,1\nB,Post,1,dear\n";
  const { faults } = await bringIn(owner, csv, { onBadLine: "skip" }, "product");
  expect(faults).toMatchObject([
    { line: 2, field: "price:EUR", value: "cheap" },
    { line: 3, field: "otherPrices", message: expect.stringContaining("“USD dear” is no price") },
  ]);
});
