import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { modelsInOrder } from "@/lib/db/organizations/models-in-order";
import { readSnapshot } from "@/lib/db/organizations/read-snapshot";
import type { TenantDb, TenantTx } from "@/lib/db/tenant-handle";
import type { Contents } from "./contents";
import { describeOrganization } from "./describe-organization";
import { type Manifest, manifestFormat, manifestVersion } from "./manifest";
import { writeFiles } from "./write-files";
import { writePeople } from "./write-people";
import { writeTable } from "./write-table";
import type { ZipWriter } from "./zip-writer";

/**
 * Writes all that an organization has into a zip: its rows as they are at one moment, as JSON lines and as CSV, the people they
 * name, and its files. The manifest comes last, because it describes the rest.
 */
export async function writeArchive(
  db: TenantDb,
  organizationId: OrganizationId,
  zip: ZipWriter,
  onRows: (rows: number) => Promise<void>,
): Promise<Manifest> {
  const contents: Contents = { people: new Set(), files: new Map() };
  const exportedAt = new Date().toISOString();
  const { tables, organization, auditChain } = await readSnapshot(db, async (tx) => ({
    ...(await describeOrganization(tx)),
    tables: await writeTables(tx, organizationId, zip, contents, onRows),
  }));
  const people = await writePeople(db, zip, contents.people);
  const files = await writeFiles(organizationId, zip, contents.files);
  const manifest: Manifest = {
    format: manifestFormat,
    version: manifestVersion,
    exported_at: exportedAt,
    organization,
    tables,
    people,
    files,
    audit_chain: auditChain,
  };
  await zip.add("manifest.json", whole(`${JSON.stringify(manifest, null, 2)}\n`));
  return manifest;
}

async function writeTables(
  tx: TenantTx,
  organizationId: OrganizationId,
  zip: ZipWriter,
  contents: Contents,
  onRows: (rows: number) => Promise<void>,
): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = [];
  let rows = 0;
  for (const model of await modelsInOrder()) {
    const table = await writeTable(tx, organizationId, model, zip, contents);
    tables.push(table);
    rows += table.rows;
    if (table.rows > 0) await onRows(rows);
  }
  return tables;
}

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
