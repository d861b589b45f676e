import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { pathOfFile } from "@/lib/files/path-of-file";
import { aDocument, aKeptFile } from "@/lib/testing/company/files";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { addVersion } from "./add-version";
import { createDocument } from "./create-document";
import { deleteDocument } from "./delete-document";
import { discardUpload } from "./discard-upload";
import { createDocumentSchema } from "./schema";

describe("the storage of an organization", () => {
  async function withRoomFor(bytes: number) {
    const { owner: alone, organizationId } = await anOrganization();
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

  test("keeps nobody from locking the customer that a document is for", async () => {
    const alone = await withRoomFor(35);
    const { id: customerId } = await aCustomer(alone);
    const file = await aKeptFile(alone, "ten.txt", tenBytes);
    const uploaded = await whileLocked(
      alone.organizationId,
      () => createDocument(alone, { ...createDocumentSchema.parse({ customerId }), file }),
      (holder) => holder.query("SELECT FROM customers WHERE id = $1 FOR UPDATE", [customerId]),
    );
    expect(codeOf(uploaded)).toBe("none");
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

test("a file whose document was refused does not stay", async () => {
  const { owner: alone, organizationId } = await anOrganization();
  await discardUpload(organizationId, await aKeptFile(alone));
  expect(await readdir(pathOfFile(organizationId))).toEqual([]);
});
