import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { aDocument } from "@/lib/testing/company/files";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { deleteDocument } from "./delete-document";
import { listAttachable } from "./list-attachable";
import { listDocuments } from "./list-documents";
import { listDocumentsSchema } from "./schema";

let organization: Organization;
let owner: Member;

const find = async (actor: Member, q: string, more: object = {}) => {
  const query = listDocumentsSchema.parse({ q, ...more });
  const { data, isExact } = valueFrom(await listDocuments(actor, query));
  return { names: data.map(({ name }) => name), isExact };
};

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  await aDocument(owner, { name: "Framework agreement 2026" });
  await aDocument(owner, { name: "Site survey" }, { fileName: "Halden-plan.txt", content: "x" });
  await aDocument(owner, { name: "50 % off_the list" });
});

describe("who looks for a document", () => {
  test("finds it by words of its name in any order, and by the name of its file", async () => {
    expect(await find(owner, "2026 agreement")).toEqual({
      names: ["Framework agreement 2026"],
      isExact: true,
    });
    expect((await find(owner, "halden-plan")).names).toEqual(["Site survey"]);
    expect((await find(owner, "off_the 50 %")).names).toEqual(["50 % off_the list"]);
    expect((await find(owner, "50")).names).toEqual(["50 % off_the list"]);
  });

  test("finds it in spite of a typing error, and is told that it is spelled otherwise", async () => {
    for (const typed of ["framwork agrement", "Framework agreemnet"])
      expect(await find(owner, typed), typed).toEqual({
        names: ["Framework agreement 2026"],
        isExact: false,
      });
    expect((await find(owner, "zzzzqqqq")).names).toEqual([]);
  });

  test("finds nothing that is deleted, of another company, or of a customer whom they may not see", async () => {
    const { id: customerId } = await aCustomer(owner);
    const hidden = await aDocument(owner, { name: "Confidential pricing", customerId });
    const rep = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
    expect((await find(owner, "confidental")).names).toEqual(["Confidential pricing"]);
    expect((await find(rep, "confidental")).names).toEqual([]);
    expect((await find((await anOrganization()).owner, "confidental")).names).toEqual([]);
    await deleteDocument(owner, { documentId: hidden.id });
    expect((await find(owner, "confidental")).names).toEqual([]);
    expect((await find(owner, "confidental", { state: "deleted" })).names).toEqual([
      "Confidential pricing",
    ]);
  });

  test("and sees only their own finds what is spelled alike, whatever others' documents hold", async () => {
    const rep = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
    await aDocument(rep, { name: "Quarterly forcast" });
    const found = { names: ["Quarterly forcast"], isExact: false };
    expect(await find(rep, "quarterly forecast")).toEqual(found);
    const { id: customerId } = await aCustomer(owner);
    await aDocument(owner, { name: "Quarterly forecast", customerId });
    await aDocument(
      owner,
      { name: "Plan", customerId },
      { fileName: "forecast.txt", content: "x" },
    );
    expect(await find(rep, "quarterly forecast")).toEqual(found);
    expect(await find(rep, "forecast")).toEqual(found);
    expect((await find(owner, "quarterly forecast")).isExact).toBe(true);
    await aDocument(rep, { name: "Forecast, quarterly" });
    expect(await find(rep, "quarterly forecast")).toEqual({
      names: ["Forecast, quarterly"],
      isExact: true,
    });
  });

  test("asks a function that no organization is the setting of in vain", async () => {
    await expect(
      ownerDatabase.query("SELECT * FROM search_documents('Framework', false, 10)"),
    ).rejects.toThrow(/app.organization_id/);
  });
});

describe("a document's customer and quote", () => {
  test("are found among more than a form offers, and only where they may be changed", async () => {
    const rep = await aMember(organization, "sales_rep");
    const mine = await aCustomer(rep, { name: "Aalborg Ventiler" });
    await aCustomer(owner, { name: "Aalborg Maskiner" });
    const { number } = await aQuote(rep, { customerId: mine.id });
    const nowhere = { customerId: null, quoteId: null };
    const { value } = await listAttachable(rep, { ...nowhere, q: "alborg" });
    expect(value.customers.map(({ name }) => name)).toEqual(["Aalborg Ventiler"]);
    const byNumber = await listAttachable(rep, { ...nowhere, q: String(number) });
    expect(byNumber.value.quotes.map(({ name }) => name)).toEqual([`Quote ${number}`]);
  });
});
