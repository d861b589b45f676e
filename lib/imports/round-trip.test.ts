import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { exportCustomers } from "@/lib/customers/export-customers";
import { customerFilterSchema } from "@/lib/customers/schema";
import { exportProducts } from "@/lib/products/export-products";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema, productFilterSchema } from "@/lib/products/schema";
import { bringIn, customersOf, send } from "@/lib/testing/company/import-steps";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { aCustomer, aProduct, aTaxClass } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { previewImport } from "./preview-import";

describe("an export", () => {
  test("of customers is what an import takes, and holds no formula", async () => {
    const { owner: seller } = await anOrganization();
    const csv = `Company,E-mail,Phone,Tags,City,Contact,Note\n"=cmd|' /C calc'!A1",a@x.example,+49 5822,"key, wool",Köln,Bo Lind,"two\nlines"\n`;
    await bringIn(seller, csv);
    const file = valueFrom(await exportCustomers(seller, customerFilterSchema.parse({})));
    const exported = await text(file.pieces);
    expect(exported).toContain(`'=cmd|`);
    expect(exported).toContain(`'+49 5822`);
    expect(exported).toContain("Bo Lind");
    const importId = await send(seller, exported);
    const preview = valueFrom(await previewImport(seller, { importId }));
    expect(preview.check).toEqual({ created: 0, updated: 0, skipped: 1, bad: 0 });
    expect(preview.missing).toEqual([]);
    const again = await bringIn(seller, exported, { onMatch: "update" });
    expect(again).toMatchObject({ createdCount: 0, updatedCount: 1, badCount: 0 });
    expect(await customersOf(seller)).toMatchObject([
      { name: "=cmd|' /C calc'!A1", phone: "+49 5822", tags: ["key", "wool"] },
    ]);
  });

  test("holds for a rep who keeps to their own nothing else, and follows the filter", async () => {
    const firm = await anOrganization();
    const rep = { ...(await aMember(firm, "sales_rep")), hasOwnRecordsOnly: true };
    await aCustomer(rep, { name: "Of the rep", tags: ["a"] });
    await aCustomer(rep, { name: "Other" });
    await aCustomer(firm.owner, { name: "Of the owner", tags: ["a"] });
    const exported = async (actor: Member, query: object) => {
      const file = valueFrom(await exportCustomers(actor, customerFilterSchema.parse(query)));
      return (await text(file.pieces))
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.split(",")[0]);
    };
    expect(await exported(rep, {})).toEqual(["Other", "Of the rep"]);
    expect(await exported(rep, { tag: "a" })).toEqual(["Of the rep"]);
    expect(await exported(firm.owner, { q: "Of teh owner" })).toContain("Of the owner");
  });

  test("of products is what an import takes, in every currency", async () => {
    const { owner: seller } = await anOrganization();
    await aProduct(seller, {
      sku: "B-1",
      name: "Croissant",
      unitPriceMinor: 250,
      costMinor: 90,
      taxClassId: (await aTaxClass(seller, { name: "Reduced", rateBasisPoints: 700 })).id,
      prices: [
        { currency: "JPY", unitPriceMinor: 400 },
        { currency: "KWD", unitPriceMinor: 1_250 },
      ],
    });
    const csv = await text(
      valueFrom(await exportProducts(seller, productFilterSchema.parse({}))).pieces,
    );
    const same = await bringIn(seller, csv, { onMatch: "update" }, "product");
    expect(same).toMatchObject({ skippedCount: 1, badCount: 0 });
    const changed = csv.replace("JPY 400", "JPY 410").replace("2.50", "2.60");
    await bringIn(seller, changed, { onMatch: "update" }, "product");
    const query = listProductsSchema.parse({});
    expect(valueFrom(await listProducts(seller, query)).data).toMatchObject([
      {
        unitPriceMinor: 260,
        costMinor: 90,
        prices: [
          { currency: "JPY", unitPriceMinor: 410 },
          { currency: "KWD", unitPriceMinor: 1_250 },
        ],
      },
    ]);
  });

  test("with another currency in it needs the amounts in that, too", async () => {
    const { owner: seller } = await anOrganization();
    await aProduct(seller, { sku: "B-2", currency: "EUR", unitPriceMinor: 1_999, costMinor: 900 });
    const line = async (columns: string, cells: string) => {
      const csv = `SKU,Name,Currency${columns}\nB-2,Oven,${cells}\n`;
      return bringIn(seller, csv, { onMatch: "update", onBadLine: "skip" }, "product");
    };
    const message = expect.stringContaining("An amount is worth something else");
    for (const currency of ["USD", "jpy"])
      expect(await line("", currency)).toMatchObject({ faults: [{ field: "price", message }] });
    expect(await line(",Price", "USD,25")).toMatchObject({ faults: [{ field: "cost", message }] });
    expect(await line(",Price,Cost", "USD,25,11")).toMatchObject({ updatedCount: 1, faults: [] });
    const query = listProductsSchema.parse({});
    expect(valueFrom(await listProducts(seller, query)).data).toMatchObject([
      { currency: "USD", unitPriceMinor: 2_500, costMinor: 1_100 },
    ]);
  });

  test.each(["B-9", "B\u200b-9"])(
    "with a hidden mark in a SKU is of the product that looks the same, kept as %j",
    async (kept) => {
      const { owner: seller, organizationId } = await anOrganization();
      await aProduct(seller, { sku: "B-9" });
      await ownerDatabase.query("UPDATE products SET sku = $1 WHERE organization_id = $2", [
        kept,
        organizationId,
      ]);
      const csv = "SKU,Name\nB\u200b-9,Stove\n";
      const outcome = await bringIn(seller, csv, { onMatch: "update" }, "product");
      expect(outcome).toMatchObject({ createdCount: 0, updatedCount: 1, faults: [] });
      const query = listProductsSchema.parse({});
      expect(valueFrom(await listProducts(seller, query)).data).toMatchObject([
        { sku: kept, name: "Stove" },
      ]);
    },
  );

  test("tells what products cost only to who may know", async () => {
    const firm = await anOrganization();
    await aProduct(firm.owner, { costMinor: 4_321 });
    const rep = await aMember(firm, "sales_rep");
    const file = valueFrom(await exportProducts(rep, productFilterSchema.parse({})));
    expect(await text(file.pieces)).not.toContain("43.21");
  });
});
