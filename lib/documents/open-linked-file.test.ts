import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { findTokenActor } from "@/lib/api-tokens/find-token-actor";
import { revokeApiToken } from "@/lib/api-tokens/revoke-api-token";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import { aDocument, aKeptFile } from "@/lib/testing/company/files";
import { anApiToken } from "@/lib/testing/company/integrations";
import {
  aMember,
  anAccessToken,
  anOrganization,
  anOrigin,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { addVersion } from "./add-version";
import { deleteDocument } from "./delete-document";
import { readFileLink, signFileLink } from "./file-link";
import { linkToFile, linkToPreview } from "./link-to-file";
import { openLinkedFile } from "./open-linked-file";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

/** A member with a session of their own, as a browser has one. */
async function loggedIn(member: Member) {
  const token = await anAccessToken(member);
  const session = await findSession(token);
  return { token, actor: { ...member, sessionId: session?.id ?? "" } };
}

const tokenOf = (path: string) => path.slice("/files/".length);
const open = (path: string) => openLinkedFile(anOrigin(), { token: tokenOf(path) });

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

  test("of an earlier version opens the bytes of that version", async () => {
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

  test("opens nothing once a single letter of it is another, or it names another company", async () => {
    const { path, actor } = await aLink();
    const token = tokenOf(path);
    const [claims = "", signature = ""] = token.split(".");
    const { organizationId } = await anOrganization();
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
