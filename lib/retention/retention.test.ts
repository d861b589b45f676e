import { randomUUID } from "node:crypto";
import { utimes } from "node:fs/promises";
import type { PoolClient } from "pg";
import { describe, expect, test } from "vitest";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import type { OrganizationId } from "@/lib/db/organization-id";
import { modelsWithField } from "@/lib/db/organizations/model-rows";
import { deleteDocument } from "@/lib/documents/delete-document";
import { restoreDocument } from "@/lib/documents/restore-document";
import { listFiles } from "@/lib/files/list-files";
import { pathOfFile } from "@/lib/files/path-of-file";
import { storeFile } from "@/lib/files/store-file";
import { storeLogo } from "@/lib/organizations/logo-files";
import { aDocument, aKeptFile } from "@/lib/testing/company/files";
import { anOrganizationWithEverything } from "@/lib/testing/company/one-of-everything";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { tenantTables } from "@/lib/testing/schema/tenant-tables";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { purgeDeleted } from "./purge-deleted";
import { sweepFiles } from "./sweep-files";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
const tables = (await tenantTables()).filter(({ columns }) =>
  columns.some(({ name }) => name === "deleted_at"),
);

async function counts(organizationId: string): Promise<Record<string, number>> {
  const counted = await Promise.all(
    tables.map(async ({ model, table }) => {
      const { rows } = await ownerDatabase.query(
        `SELECT count(*)::int AS rows FROM ${table} WHERE organization_id = $1`,
        [organizationId],
      );
      return [model, rows[0].rows];
    }),
  );
  return Object.fromEntries(counted);
}

async function deleteEverything(organizationId: string): Promise<void> {
  for (const { table } of tables)
    await ownerDatabase.query(`UPDATE ${table} SET deleted_at = now() WHERE organization_id = $1`, [
      organizationId,
    ]);
}

describe("what was deleted is purged after 30 days", () => {
  test("of every model that has a mark for it, as the database's catalog names them", () => {
    const fromPrisma = modelsWithField(/^deletedAt$/).map(({ model }) => model);
    expect(fromPrisma.toSorted()).toEqual(tables.map(({ model }) => model).toSorted());
    expect(fromPrisma).toEqual(
      expect.arrayContaining(["Customer", "Product", "Competitor", "Quote", "Document"]),
    );
  });

  test("and not while others refer to it: then once they are gone, in whatever order", async () => {
    const { organizationId } = await anOrganizationWithEverything();
    await deleteEverything(organizationId);
    await ownerDatabase.query("UPDATE quotes SET deleted_at = NULL WHERE organization_id = $1", [
      organizationId,
    ]);
    await purgeDeleted(organizationId, inDays(31));
    // A quote that is kept keeps its customer, its competitor and the product on its line.
    expect(await counts(organizationId)).toMatchObject({
      Document: 0,
      Quote: 1,
      Customer: 1,
      Competitor: 1,
      Product: 1,
    });
    await deleteEverything(organizationId);
    await purgeDeleted(organizationId, inDays(31));
    expect(Object.values(await counts(organizationId))).toEqual(tables.map(() => 0));
  });

  test("and not a day before, nor what was restored, nor another company's", async () => {
    const mine = await anOrganization();
    const { owner: stranger, organizationId: theirs } = await anOrganization();
    const gone = await aDocument(mine.owner);
    const back = await aDocument(mine.owner);
    const foreign = await aDocument(stranger);
    for (const { id: documentId } of [gone, back])
      valueFrom(await deleteDocument(mine.owner, { documentId }));
    valueFrom(await deleteDocument(stranger, { documentId: foreign.id }));
    valueFrom(await restoreDocument(mine.owner, { documentId: back.id }));
    await purgeDeleted(mine.organizationId, inDays(29));
    expect(await counts(mine.organizationId)).toMatchObject({ Document: 2 });
    await purgeDeleted(mine.organizationId, inDays(31));
    expect(await counts(mine.organizationId)).toMatchObject({ Document: 1 });
    expect(await counts(theirs)).toMatchObject({ Document: 1 });
  });

  test("and not if it is restored at that moment; whoever restores it a moment later finds nothing", async () => {
    const { owner, organizationId } = await anOrganization();
    const { id: customerId } = await aCustomer(owner);
    const purge = () => purgeDeleted(organizationId, inDays(31));
    const change = (statement: string) => (holder: PoolClient) =>
      holder.query(`${statement} WHERE id = $1`, [customerId]);
    await deleteEverything(organizationId);
    await whileLocked(
      customerId,
      purge,
      change("UPDATE customers SET deleted_at = NULL"),
      "customers",
    );
    expect(await counts(organizationId)).toMatchObject({ Customer: 1 });
    await deleteEverything(organizationId);
    const restored = await whileLocked(
      customerId,
      () => restoreCustomer(owner, { customerId }),
      change("DELETE FROM customers"),
      "customers",
    );
    expect(codeOf(restored)).toBe("not_found");
  });

  test("each with its audit event, and a second run finds nothing left", async () => {
    const { owner, organizationId } = await anOrganization();
    const { id } = await aCustomer(owner);
    await deleteEverything(organizationId);
    await purgeDeleted(organizationId, inDays(31));
    await purgeDeleted(organizationId, inDays(32));
    const { rows } = await ownerDatabase.query(
      "SELECT changes FROM audit_events WHERE target_id = $1 AND action = 'record.purged'",
      [id],
    );
    expect(rows).toEqual([{ changes: { model: "Customer" } }]);
  });
});

describe("the nightly sweep removes files that no row names", () => {
  const keys = async (organizationId: OrganizationId) => {
    const found: string[] = [];
    for await (const page of listFiles(organizationId, 2))
      found.push(...page.map(({ key }) => key));
    return found.toSorted();
  };

  test("asks every column that names a file, as the database's catalog names them", async () => {
    const fromPrisma = modelsWithField(/[a-z]Key$/).map(({ model, field }) => `${model}.${field}`);
    const fromCatalog = (await tenantTables()).flatMap(({ model, columns }) =>
      columns.filter(({ name }) => name.endsWith("_key")).map(({ field }) => `${model}.${field}`),
    );
    expect(fromPrisma.toSorted()).toEqual(fromCatalog.toSorted());
    expect(fromPrisma).toEqual(
      expect.arrayContaining([
        "DocumentVersion.storageKey",
        "Quote.pdfKey",
        "Organization.logoKey",
      ]),
    );
  });

  test("those of purged documents and of uploads that broke off, and no others", async () => {
    const { owner, organizationId } = await anOrganization();
    await aDocument(owner);
    const { id: quoteId } = await aQuote(owner);
    const { key: pdfKey } = await storeFile(organizationId, Buffer.from("PDF"));
    const logoKey = await storeLogo(organizationId, Buffer.from("PNG"));
    await ownerDatabase.query("UPDATE quotes SET pdf_key = $1 WHERE id = $2", [pdfKey, quoteId]);
    await ownerDatabase.query("UPDATE organizations SET logo_key = $1 WHERE id = $2", [
      logoKey,
      organizationId,
    ]);
    const named = await keys(organizationId);
    expect(named).toHaveLength(3);

    const { id: documentId } = await aDocument(owner);
    valueFrom(await deleteDocument(owner, { documentId }));
    await purgeDeleted(organizationId, inDays(31));
    await aKeptFile(owner);
    await storeFile(organizationId, Buffer.from("half"), `${organizationId}/${randomUUID()}.new`);
    await storeLogo(organizationId, Buffer.from("former"));
    expect(await keys(organizationId)).toHaveLength(7);

    await sweepFiles(organizationId, inDays(2));
    expect(await keys(organizationId)).toEqual(named);
  });

  test("not before they are a day old, because their rows may be about to come", async () => {
    const { owner, organizationId } = await anOrganization();
    const young = await aKeptFile(owner);
    const old = await aKeptFile(owner);
    await utimes(pathOfFile(old.storageKey), inDays(-2), inDays(-2));
    await sweepFiles(organizationId, new Date());
    expect(await keys(organizationId)).toEqual([young.storageKey]);
  });

  test("and an organization without files has none to sweep", async () => {
    const { organizationId } = await anOrganization();
    await sweepFiles(organizationId, new Date());
    expect(await keys(organizationId)).toEqual([]);
  });
});
