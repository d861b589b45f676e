import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { findTokenActor } from "@/lib/api-tokens/find-token-actor";
import { revokeApiToken } from "@/lib/api-tokens/revoke-api-token";
import { closeConnections } from "@/lib/db/connections";
import { pathOfFile } from "@/lib/files/path-of-file";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import {
  aCustomer,
  aDocument,
  aKeptFile,
  aMember,
  anAccessToken,
  anApiToken,
  anOrganization,
  anOrigin,
  aQuote,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { addVersion } from "./add-version";
import { createDocument } from "./create-document";
import { deleteDocument } from "./delete-document";
import { readFileLink, signFileLink } from "./file-link";
import { getDocument } from "./get-document";
import { linkToFile, linkToPreview } from "./link-to-file";
import { listDocuments } from "./list-documents";
import { listVersions } from "./list-versions";
import { openLinkedFile } from "./open-linked-file";
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

afterAll(closeConnections);

const names = async (actor: Member, query: object = {}) =>
  valueFrom(await listDocuments(actor, listDocumentsSchema.parse(query))).data.map(
    ({ name }) => name,
  );

/** A member with a session of their own, as a browser has one. */
async function loggedIn(member: Member) {
  const token = await anAccessToken(member);
  const session = await findSession(token);
  return { token, actor: { ...member, sessionId: session?.id ?? "" } };
}

const tokenOf = (path: string) => path.slice("/files/".length);
const open = (path: string) => openLinkedFile(anOrigin(), { token: tokenOf(path) });
const inNewOrganization = async () => anOrganization();

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
    const { owner: stranger } = await inNewOrganization();
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
    const { owner: stranger } = await inNewOrganization();
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
    const { owner: alone } = await inNewOrganization();
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
    const { owner: alone } = await inNewOrganization();
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

  test("stay, each with its own bytes", async () => {
    const { actor } = await loggedIn(owner);
    const { id: documentId } = await aDocument(owner, {}, { fileName: "a.txt", content: "first" });
    const file = await aKeptFile(owner, "a.txt", "second");
    valueFrom(await addVersion(owner, { documentId, file }));
    const contents = await Promise.all(
      [1, 2, undefined].map(async (version) => {
        const { path } = valueFrom(await linkToFile(actor, { documentId, version }));
        return text(await valueFrom(await open(path)).open());
      }),
    );
    expect(contents).toEqual(["first", "second", "second"]);
  });

  test("a change of an older state is refused, and says who changed what", async () => {
    const { id: documentId, lockVersion } = await aDocument(owner);
    valueFrom(await updateDocument(owner, { documentId, lockVersion, name: "New name" }));
    const late = await updateDocument(owner, { documentId, lockVersion, name: "Other name" });
    expect(late).toMatchObject({ code: "conflict", message: expect.stringContaining("the name") });
  });
});

describe("the storage of an organization", () => {
  async function withRoomFor(bytes: number) {
    const { owner: alone, organizationId } = await inNewOrganization();
    await ownerDatabase.query("UPDATE organizations SET storage_quota_bytes = $2 WHERE id = $1", [
      organizationId,
      bytes,
    ]);
    return alone;
  }
  const tenBytes = "0123456789";

  test("of ten who upload at once where three have room, three get in", async () => {
    const alone = await withRoomFor(35);
    const files = await Promise.all(
      Array.from({ length: 10 }, () => aKeptFile(alone, "ten.txt", tenBytes)),
    );
    const outcomes = await Promise.all(
      files.map(async (file) =>
        codeOf(await createDocument(alone, { ...createDocumentSchema.parse({}), file })),
      ),
    );
    expect(outcomes.filter((code) => code === "none")).toHaveLength(3);
    expect(outcomes.filter((code) => code === "storage_full")).toHaveLength(7);
  });

  test("control: without the lock more than three would", async () => {
    const alone = await withRoomFor(35);
    const { organizationId } = alone;
    const used = async () => {
      const { rows } = await ownerDatabase.query(
        "SELECT coalesce(sum(size_bytes), 0)::int AS used FROM document_versions WHERE organization_id = $1",
        [organizationId],
      );
      return rows[0].used;
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async () => (await used()) + 10 <= 35),
    );
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(3);
  });

  test("counts every version, and deleted documents, too", async () => {
    const alone = await withRoomFor(25);
    const file = { fileName: "ten.txt", content: tenBytes };
    const { id: documentId } = await aDocument(alone, {}, file);
    const second = await aKeptFile(alone, "ten.txt", tenBytes);
    valueFrom(await addVersion(alone, { documentId, file: second }));
    valueFrom(await deleteDocument(alone, { documentId }));
    const third = await aKeptFile(alone, "ten.txt", tenBytes);
    const input = { ...createDocumentSchema.parse({}), file: third };
    expect(codeOf(await createDocument(alone, input))).toBe("storage_full");
  });
});

describe("a deletion", () => {
  test("takes a document out of every list and can be taken back", async () => {
    const { owner: alone } = await inNewOrganization();
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

describe("a link to a file", () => {
  async function aLink(member = owner) {
    const { actor, token } = await loggedIn(member);
    const document = await aDocument(owner, {}, { fileName: "terms.txt", content: "Net 30" });
    const { path, expiresAt } = valueFrom(await linkToFile(actor, { documentId: document.id }));
    return { path, expiresAt, token, actor, documentId: document.id };
  }

  test("opens the file without a cookie, for five minutes", async () => {
    const { path, expiresAt } = await aLink();
    const file = valueFrom(await open(path));
    expect(await text(await file.open())).toBe("Net 30");
    expect(await text(await file.open({ start: 4, end: 5 }))).toBe("30");
    const inMinutes = (expiresAt.getTime() - Date.now()) / 60_000;
    expect(inMinutes).toBeGreaterThan(4.9);
    expect(inMinutes).toBeLessThanOrEqual(5);
    expect(
      readFileLink("file_link", tokenOf(path), new Date(Date.now() + 5 * 60_000 + 1000)),
    ).toBeNull();
  });

  test("is dead once its member is removed, at the next request", async () => {
    const member = await aMember(organization, "manager");
    const { path } = await aLink(member);
    valueFrom(await open(path));
    valueFrom(await removeMember(owner, { userId: member.userId }));
    expect(codeOf(await open(path))).toBe("link_expired");
  });

  test("is dead while its member is suspended", async () => {
    const member = await aMember(organization, "manager");
    const { path } = await aLink(member);
    valueFrom(await suspendMember(owner, { userId: member.userId }));
    expect(codeOf(await open(path))).toBe("link_expired");
  });

  test("is dead once the session that asked for it is logged out", async () => {
    const { path, token } = await aLink();
    await logOut({ token, origin: anOrigin() });
    expect(codeOf(await open(path))).toBe("link_expired");
  });

  test("that an API token asked for is dead once the token is revoked", async () => {
    const { token, id: tokenId } = await anApiToken(owner, { scopes: ["document:read"] });
    const holder = await findTokenActor(token, anOrigin());
    if (!holder) throw new Error("The token is unknown.");
    const { id: documentId } = await aDocument(owner);
    const { path } = valueFrom(await linkToFile(holder, { documentId }));
    valueFrom(await open(path));
    valueFrom(await revokeApiToken(owner, { tokenId }));
    expect(codeOf(await open(path))).toBe("link_expired");
  });

  test("is dead once the document is deleted", async () => {
    const { path, documentId } = await aLink();
    valueFrom(await deleteDocument(owner, { documentId }));
    expect(codeOf(await open(path))).toBe("link_expired");
  });

  test("opens nothing once a single letter of it is another, or it names another company", async () => {
    const { path, actor } = await aLink();
    const token = tokenOf(path);
    const [claims = "", signature = ""] = token.split(".");
    const { organizationId } = await inNewOrganization();
    const foreign = signFileLink("file_link", {
      organizationId,
      fileId: randomUUID(),
      holder: { kind: "session", id: actor.sessionId },
      disposition: "attachment",
    });
    const altered = [
      `${claims.slice(0, -1)}A.${signature}`,
      `${claims}.${signature.slice(0, -1)}`,
      `${claims}.`,
      claims,
      "",
      ".",
      `${token}.${signature}`,
      tokenOf(foreign.path),
    ];
    for (const one of altered)
      expect(codeOf(await openLinkedFile(anOrigin(), { token: one }))).toBe("link_expired");
  });

  test("notes the download, and not each part that a viewer reads", async () => {
    const { path, documentId } = await aLink();
    const count = async () => {
      const { rows } = await ownerDatabase.query(
        "SELECT count(*)::int AS events FROM audit_events WHERE target_id = $1 AND action = 'document.downloaded'",
        [documentId],
      );
      return rows[0].events;
    };
    const file = valueFrom(await open(path));
    await text(await file.open());
    await text(await file.open({ start: 2, end: 3 }));
    expect(await count()).toBe(1);
  });

  test("shows in a page what is harmless there, and nothing else", async () => {
    const { actor } = await loggedIn(owner);
    const { id: documentId } = await aDocument(owner);
    expect(codeOf(await linkToPreview(actor, { documentId }))).toBe("not_found");
  });
});

test("a file whose document was refused does not stay", async () => {
  const { owner: alone, organizationId } = await inNewOrganization();
  const { discardUpload } = await import("./discard-upload");
  await discardUpload(organizationId, await aKeptFile(alone));
  expect(await readdir(pathOfFile(organizationId))).toEqual([]);
});
