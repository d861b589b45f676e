import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSession } from "@/lib/sessions/find-session";
import { aDocument, aKeptFile } from "@/lib/testing/company/files";
import { aMember, anAccessToken, anOrganization, anOrigin } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import {
  eicar,
  findClamd,
  type Scanner,
  startClamd,
  startClamdStub,
} from "@/lib/testing/outside/clamd";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { addVersion } from "./add-version";
import { linkToFile } from "./link-to-file";
import { openLinkedFile } from "./open-linked-file";
import { scanUnjudged, scanVersion } from "./scan-version";

const dir = mkdtempSync(path.join(tmpdir(), "mercura-scan-"));
const socket = path.join(dir, "clamd.sock");

// Before anything asks for a setting: they are read once.
beforeAll(() => setWorkerEnvironment({ CLAMD_SOCKET: socket }));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A new company whose owner has a session, so that links can be made. */
async function aCompany() {
  const organization = await anOrganization();
  const session = await findSession(await anAccessToken(organization.owner));
  return { ...organization, owner: { ...organization.owner, sessionId: session?.id ?? "" } };
}

async function versionOf(documentId: string, number = 1) {
  const { rows } = await ownerDatabase.query(
    "SELECT id, scan_status, scan_finding FROM document_versions WHERE document_id = $1 AND number = $2",
    [documentId, number],
  );
  return rows[0];
}

const infected = { fileName: "invoice.txt", content: eicar };

describe("while a scanner is configured, and away", () => {
  test("a document waits in quarantine, and its job with it", async () => {
    const { owner, organizationId } = await aCompany();
    const { id: documentId, scanStatus } = await aDocument(owner);
    expect(scanStatus).toBe("pending");
    expect(codeOf(await linkToFile(owner, { documentId }))).toBe("document_quarantined");
    const { id } = await versionOf(documentId);
    expect(await queuedJobs(id)).toEqual([
      { task: "document.scan", payload: { organizationId, versionId: id } },
    ]);
    await expect(scanVersion(organizationId, id)).rejects.toThrow("ENOENT");
    expect(await versionOf(documentId)).toMatchObject({ scan_status: "pending" });
  });
});

const binary = findClamd();
const scanners: [string, (() => Promise<Scanner>) | undefined][] = [
  ["a stub of clamd's protocol", () => startClamdStub(socket)],
  ["clamd itself", binary ? () => startClamd(binary, socket) : undefined],
];

describe.each(scanners)("with %s", (_name, start) => {
  let scanner: Scanner | undefined;
  beforeAll(async () => {
    scanner = await start?.();
  });
  afterAll(() => scanner?.stop());

  test.skipIf(!start)("a clean document is let out", async () => {
    const { owner, organizationId } = await aCompany();
    const large = { fileName: "large.txt", content: "clean ".repeat(1_000_000) };
    const { id: documentId } = await aDocument(owner, {}, large);
    await scanVersion(organizationId, (await versionOf(documentId)).id);
    expect(await versionOf(documentId)).toMatchObject({ scan_status: "clean", scan_finding: null });
    const { path: link } = valueFrom(await linkToFile(owner, { documentId }));
    const token = link.slice("/files/".length);
    const file = valueFrom(await openLinkedFile(anOrigin(), { token }));
    expect(await text(await file.open())).toBe(large.content);
  });

  test.skipIf(!start)(
    "an infected one stays in, and those who can act are told, once",
    async () => {
      const company = await aCompany();
      const { owner, organizationId } = company;
      const rep = await aMember(company, "sales_rep");
      const { id: documentId } = await aDocument(rep, {}, infected);
      const { id } = await versionOf(documentId);
      await scanVersion(organizationId, id);
      await scanVersion(organizationId, id);
      expect(await versionOf(documentId)).toMatchObject({
        scan_status: "infected",
        scan_finding: expect.stringContaining("Eicar-Test-Signature"),
      });
      expect(codeOf(await linkToFile(owner, { documentId }))).toBe("document_quarantined");
      const told = await ownerDatabase.query(
        "SELECT recipient_user_id AS id FROM notifications WHERE organization_id = $1 AND kind = 'document.infected'",
        [organizationId],
      );
      expect(told.rows.map((row) => row.id).sort()).toEqual([owner.userId, rep.userId].sort());
      const { rows } = await ownerDatabase.query(
        "SELECT changes->>'finding' AS finding FROM audit_events WHERE target_id = $1 AND action = 'document.infected'",
        [documentId],
      );
      expect(rows).toEqual([{ finding: expect.stringContaining("Eicar") }]);
    },
  );

  test.skipIf(!start)(
    "an infected version holds back itself, and not the ones before it",
    async () => {
      const { owner, organizationId } = await aCompany();
      const { id: documentId } = await aDocument(owner);
      await scanVersion(organizationId, (await versionOf(documentId)).id);
      const file = await aKeptFile(owner, infected.fileName, infected.content);
      valueFrom(await addVersion(owner, { documentId, file }));
      await scanVersion(organizationId, (await versionOf(documentId, 2)).id);
      expect(codeOf(await linkToFile(owner, { documentId }))).toBe("document_quarantined");
      valueFrom(await linkToFile(owner, { documentId, version: 1 }));
    },
  );

  test.skipIf(!start)(
    "what was uploaded before there was a scanner is held back until the clock has it scanned",
    async () => {
      const { owner, organizationId } = await aCompany();
      const { id: documentId } = await aDocument(owner);
      await ownerDatabase.query(
        "UPDATE document_versions SET scan_status = 'unscanned' WHERE document_id = $1",
        [documentId],
      );
      expect(codeOf(await linkToFile(owner, { documentId }))).toBe("document_quarantined");
      await scanUnjudged(organizationId);
      valueFrom(await linkToFile(owner, { documentId }));
    },
  );
});
