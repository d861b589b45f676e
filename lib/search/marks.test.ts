import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { listCustomers } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { listProducts } from "@/lib/products/list-products";
import { listProductsSchema } from "@/lib/products/schema";
import { listQuotes } from "@/lib/quotes/list/list-quotes";
import { listQuotesSchema } from "@/lib/quotes/schema";
import { aDocument } from "@/lib/testing/company/files";
import { anOrganization } from "@/lib/testing/company/people";
import { aCompetitor, aContact, aCustomer, aProduct, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { searchSchema } from "./schema";
import { searchRecords } from "./search-records";

let owner: Member;

async function customersFound(q: string, actor = owner) {
  const { data, isExact } = valueFrom(await listCustomers(actor, listCustomersSchema.parse({ q })));
  return isExact ? data.map(({ name }) => name).sort() : [];
}

describe("a customer", () => {
  beforeAll(async () => {
    ({ owner } = await anOrganization());
    const names = [
      "Brüggemann",
      "Bruggemann",
      "Brueggemann",
      "François",
      "Großstraße",
      "Đặng Văn",
      "Işık İnşaat",
      "Øresund Sælger",
      "Łódź",
      "Ελλάς",
      "Семёнов Йод",
      "がぎ",
      "أحمد",
      "한국",
    ];
    for (const name of names) await aCustomer(owner, { name });
  });

  test.each([
    ["letters without their marks", "bruggemann", ["Bruggemann", "Brüggemann"]],
    ["letters with marks that it is written without", "BRÜGGEMANN", ["Bruggemann", "Brüggemann"]],
    ["a mark that is typed by itself", "bru\u0308gg", ["Bruggemann", "Brüggemann"]],
    ["the German spelling without umlauts", "brueggemann", ["Brueggemann", "Brüggemann"]],
    ["a cedilla that is left out", "francois", ["François"]],
    ["ss for ß", "grossstrasse", ["Großstraße"]],
    ["a capital ẞ", "GROẞSTRAẞE", ["Großstraße"]],
    ["Vietnamese without tones", "dang van", ["Đặng Văn"]],
    ["Vietnamese as it is written", "đặng văn", ["Đặng Văn"]],
    ["Turkish letters with a dot more or less", "isik INSAAT", ["Işık İnşaat"]],
    ["Turkish capitals", "IŞIK", ["Işık İnşaat"]],
    ["Danish letters on another keyboard", "oresund saelger", ["Øresund Sælger"]],
    ["a stroke that is left out", "lodz", ["Łódź"]],
    ["Greek without accents", "ελλας", ["Ελλάς"]],
    ["Greek capitals", "ΕΛΛΑΣ", ["Ελλάς"]],
    ["е for ё", "семенов", ["Семёнов Йод"]],
    ["й as it is written", "йод", ["Семёнов Йод"]],
    ["kana with their voicing marks or without", "かき", ["がぎ"]],
    ["Arabic with a hamza or without", "احمد", ["أحمد"]],
    ["a part of a Korean name", "한국", ["한국"]],
  ])("is found by %s", async (_what, q, names) => {
    expect(await customersFound(q)).toEqual(names);
  });

  test("is not found by a Korean syllable of other letters", async () => {
    expect(await customersFound("하국")).toEqual([]);
  });
});

describe("in every list and in the palette", () => {
  const kinds = ["competitor", "contact", "customer", "document", "member", "product", "quote"];
  let seller: Member;
  let buyerId: string;

  beforeAll(async () => {
    ({ owner: seller } = await anOrganization());
    ({ id: buyerId } = await aCustomer(seller, { name: "Käufer Größe" }));
    await aContact(seller, buyerId, { name: "Jürgen Größe" });
    await aQuote(seller, { customerId: buyerId, title: "Tor in Größe 1" });
    await aProduct(seller, { name: "Tor Größe", sku: "GRÖẞE-1" });
    await aDocument(seller, { name: "Tabelle der Größen" });
    await aCompetitor(seller, { name: "Größer & Sohn" });
    await ownerDatabase.query("UPDATE users SET name = 'Ida Größe' WHERE id = $1", [seller.userId]);
  });

  test.each(["größe", "grosse", "groesse"])("%s finds everything", async (q) => {
    const { data } = valueFrom(await searchRecords(seller, searchSchema.parse({ q })));
    expect(data.map(({ kind }) => kind).sort()).toEqual(kinds);
  });

  describe("where most records hold it", () => {
    let maker: Member;

    beforeAll(async () => {
      ({ owner: maker } = await anOrganization());
      for (let place = 1; place <= 21; place += 1) {
        const { id: customerId } = await aCustomer(maker, { name: `Größe ${place}` });
        await aProduct(maker, { name: `Größe ${place}`, sku: `G-${place}` });
        await aDocument(maker, { name: `Größe ${place}` });
        await aQuote(maker, { customerId, title: "Tor" });
      }
    });

    test.each(["größe", "grosse", "groesse"])("%s finds all of them, page by page", async (q) => {
      const query = { q, limit: 20 };
      const pages = [
        valueFrom(await listProducts(maker, listProductsSchema.parse(query))),
        valueFrom(await listDocuments(maker, listDocumentsSchema.parse(query))),
        valueFrom(await listCustomers(maker, listCustomersSchema.parse(query))),
        valueFrom(await listQuotes(maker, listQuotesSchema.parse(query))),
      ];
      expect(pages.map(({ data }) => data.length)).toEqual([20, 20, 20, 20]);
      expect(pages.map(({ nextCursor }) => nextCursor)).not.toContain(null);
    });
  });
});
