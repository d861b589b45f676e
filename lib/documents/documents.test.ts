import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { aDocument, aKeptFile } from "@/lib/testing/company/files";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { addVersion } from "./add-version";
import { createDocument } from "./create-document";
import { deleteDocument } from "./delete-document";
import { getDocument } from "./get-document";
import { linkToFile } from "./link-to-file";
import { listDocuments } from "./list-documents";
import { listVersions } from "./list-versions";
import { restoreDocument } from "./restore-document";
import { createDocumentSchema, listDocumentsSchema } from "./schema";
import { updateDocument } from "./update-document";

let organization: Organization;
let owner: Member;
let rep: Member;
let viewer: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  viewer = await aMember(organization, "viewer");
});

const names = async (actor: Member, query: object = {}) =>
  valueFrom(await listDocuments(actor, listDocumentsSchema.parse(query))).data.map(
    ({ name }) => name,
  );

describe("a document", () => {
  test("is called as its file is until somebody says otherwise", async () => {
    const file = { fileName: "Frame contract.txt", content: "Terms" };
    const document = await aDocument(owner, {}, file);
    expect(document).toMatchObject({
      name: "Frame contract",
      kind: "text",
      version: 1,
      fileName: "Frame contract.txt",
      sizeBytes: 5,
    });
    expect((await aDocument(owner, { name: "Terms 2026" }, file)).name).toBe("Terms 2026");
  });

  test("of another company is not found, by no use case", async () => {
    const { id: documentId } = await aDocument(owner);
    const { owner: stranger } = await anOrganization();
    const file = await aKeptFile(stranger);
    expect([
      codeOf(await getDocument(stranger, { documentId })),
      codeOf(await listVersions(stranger, { documentId })),
      codeOf(await updateDocument(stranger, { documentId, name: "Mine" })),
      codeOf(await addVersion(stranger, { documentId, file })),
      codeOf(await linkToFile(stranger, { documentId })),
      codeOf(await deleteDocument(stranger, { documentId })),
      codeOf(await restoreDocument(stranger, { documentId })),
    ]).toEqual(Array(7).fill("not_found"));
  });

  test("can't be attached to another company's customer or quote, by no request and by no row", async () => {
    const { owner: stranger } = await anOrganization();
    const theirs = await aQuote(stranger);
    const file = await aKeptFile(owner);
    const input = (fields: object) => ({ ...createDocumentSchema.parse(fields), file });
    for (const fields of [{ customerId: theirs.customerId }, { quoteId: theirs.id }])
      expect(codeOf(await createDocument(owner, input(fields)))).toBe("invalid_reference");
    const { id } = await aDocument(owner);
    await expect(
      ownerDatabase.query("UPDATE documents SET quote_id = $1 WHERE id = $2", [theirs.id, id]),
    ).rejects.toThrow("documents_organization_id_quote_id_fkey");
  });

  test("is not attached to a quote of another customer than the one it is attached to", async () => {
    const quote = await aQuote(owner);
    const { id: customerId } = await aCustomer(owner);
    const file = await aKeptFile(owner);
    const fields = createDocumentSchema.parse({ customerId, quoteId: quote.id });
    expect(codeOf(await createDocument(owner, { ...fields, file }))).toBe("invalid_reference");
  });

  test("of a quote is listed with the quote's customer, too", async () => {
    const quote = await aQuote(owner);
    await aDocument(owner, { name: "Drawing", quoteId: quote.id });
    await aDocument(owner, { name: "Contract", customerId: quote.customerId });
    expect(await names(owner, { customerId: quote.customerId, sort: "name" })).toEqual([
      "Contract",
      "Drawing",
    ]);
    expect(await names(owner, { quoteId: quote.id })).toEqual(["Drawing"]);
  });

  test("is found by its name and by the name of any of its files, whatever their case", async () => {
    const { owner: alone } = await anOrganization();
    const { id: documentId } = await aDocument(alone, { name: "Ovens 100%" });
    const file = await aKeptFile(alone, "Datenblatt.txt");
    valueFrom(await addVersion(alone, { documentId, file }));
    await aDocument(alone, { name: "Chairs" });
    for (const q of ["ovens", "100%", "datenBLATT", "terms"])
      expect(await names(alone, { q })).toContain("Ovens 100%");
    expect(await names(alone, { q: "0_%" })).toEqual([]);
    expect(await names(alone, { kind: "pdf" })).toEqual([]);
  });

  test("is listed once, however the pages are cut, in both orders", async () => {
    const { owner: alone } = await anOrganization();
    for (const name of ["B", "A", "C", "A"]) await aDocument(alone, { name });
    for (const [sort, expected] of [
      ["newest", ["A", "C", "A", "B"]],
      ["name", ["A", "A", "B", "C"]],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const query = listDocumentsSchema.parse({ sort, limit: 1, ...(cursor ? { cursor } : {}) });
        const page = valueFrom(await listDocuments(alone, query));
        seen.push(...page.data.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(expected);
    }
  });
});

describe("who may", () => {
  test("a viewer reads, and uploads, changes and deletes nothing", async () => {
    const { id: documentId } = await aDocument(owner);
    valueFrom(await getDocument(viewer, { documentId }));
    const file = await aKeptFile(owner);
    const input = { ...createDocumentSchema.parse({}), file };
    await expect(createDocument(viewer, input)).rejects.toThrow(Forbidden);
    await expect(addVersion(viewer, { documentId, file })).rejects.toThrow(Forbidden);
    await expect(updateDocument(viewer, { documentId, name: "X" })).rejects.toThrow(Forbidden);
    await expect(deleteDocument(viewer, { documentId })).rejects.toThrow(Forbidden);
  });

  test("a sales rep changes their own documents, and nobody else's", async () => {
    const mine = await aDocument(rep);
    const theirs = await aDocument(owner);
    valueFrom(await updateDocument(rep, { documentId: mine.id, name: "Mine" }));
    const other = { documentId: theirs.id, name: "Mine, too" };
    await expect(updateDocument(rep, other)).rejects.toThrow(Forbidden);
    await expect(deleteDocument(rep, { documentId: mine.id })).rejects.toThrow(Forbidden);
  });

  test("a sales rep attaches nothing to a colleague's customer or quote", async () => {
    const quote = await aQuote(owner);
    const file = await aKeptFile(rep);
    for (const fields of [{ customerId: quote.customerId }, { quoteId: quote.id }]) {
      const input = { ...createDocumentSchema.parse(fields), file };
      await expect(createDocument(rep, input)).rejects.toThrow(Forbidden);
    }
  });

  test("where reps keep to their own, documents of others' customers and quotes are not there for them", async () => {
    const limited = { ...rep, hasOwnRecordsOnly: true };
    const quote = await aQuote(owner);
    const ofQuote = await aDocument(owner, { name: "Secret drawing", quoteId: quote.id });
    const ofCustomer = await aDocument(owner, {
      name: "Secret contract",
      customerId: quote.customerId,
    });
    await aDocument(owner, { name: "Open price list" });
    const mine = await aQuote(rep);
    await aDocument(rep, { name: "My drawing", quoteId: mine.id });
    const seen = await names(limited, { limit: 100 });
    expect(seen).toEqual(expect.arrayContaining(["Open price list", "My drawing"]));
    expect(seen.filter((name) => name.startsWith("Secret"))).toEqual([]);
    for (const { id: documentId } of [ofQuote, ofCustomer]) {
      expect(codeOf(await getDocument(limited, { documentId }))).toBe("not_found");
      expect(codeOf(await linkToFile(limited, { documentId }))).toBe("not_found");
    }
  });
});

describe("versions", () => {
  test("of two who upload one at the same moment both are kept, one after the other", async () => {
    const { id: documentId } = await aDocument(owner);
    const files = await Promise.all(
      ["a", "b", "c", "d"].map((one) => aKeptFile(owner, "v.txt", one)),
    );
    await Promise.all(files.map((file) => addVersion(owner, { documentId, file })));
    const { data } = valueFrom(await listVersions(viewer, { documentId }));
    expect(data.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(new Set(data.map(({ sha256 }) => sha256)).size).toBe(5);
  });

  test("a change of an older state is refused, and says who changed what", async () => {
    const { id: documentId, lockVersion } = await aDocument(owner);
    valueFrom(await updateDocument(owner, { documentId, lockVersion, name: "New name" }));
    const late = await updateDocument(owner, { documentId, lockVersion, name: "Other name" });
    expect(late).toMatchObject({ code: "conflict", message: expect.stringContaining("the name") });
  });
});

describe("a deletion", () => {
  test("takes a document out of every list and can be taken back", async () => {
    const { owner: alone } = await anOrganization();
    const { id: documentId } = await aDocument(alone, { name: "Old" });
    valueFrom(await deleteDocument(alone, { documentId }));
    expect(await names(alone)).toEqual([]);
    expect(await names(alone, { state: "deleted" })).toEqual(["Old"]);
    expect(codeOf(await getDocument(alone, { documentId }))).toBe("not_found");
    expect(codeOf(await deleteDocument(alone, { documentId }))).toBe("not_found");
    valueFrom(await restoreDocument(alone, { documentId }));
    expect(await names(alone)).toEqual(["Old"]);
  });

  test("is listed for who may restore alone", async () => {
    await expect(names(rep, { state: "deleted" })).rejects.toThrow(Forbidden);
  });
});
