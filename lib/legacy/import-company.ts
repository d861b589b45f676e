import "server-only";
import { createHash } from "node:crypto";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { importedContent, type TableContent } from "@/lib/db/organizations/imported-content";
import { insertLegacyRows } from "@/lib/db/organizations/insert-legacy-rows";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { isScannerOn } from "@/lib/documents/scanner";
import { enqueue } from "@/lib/jobs/enqueue";
import { importTimeoutMs } from "@/lib/organizations/import-timeout";
import type { LegacyCompany } from "./legacy-company";
import { writeOrganization } from "./organizations/write-organization";
import type { Batch } from "./rows/batch";
import { type KeptFiles, keepFiles } from "./rows/keep-files";
import { makeCompetitors, makeProducts } from "./rows/make-catalog";
import { makeCustomers } from "./rows/make-customers";
import { makeDocuments } from "./rows/make-documents";
import { type GivenNumbers, makeQuotes } from "./rows/make-quotes";

/** What an organization has, for the receipt of its import. */
export interface OrganizationContent {
  readonly tables: readonly TableContent[];
  readonly audit: { readonly sequence: number; readonly hash: string };
}

/** Goes through a company's rows without writing any, for the plan, and for what an earlier run imported. */
export async function rehearseCompany(company: LegacyCompany): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const files = await keepFiles(company, true);
  for await (const { table, rows } of batchesOf(company, files, { highest: 0 }))
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
  return counts;
}

/** Imports a company: its organization, its people and all its rows, or nothing. */
export async function importCompany(company: LegacyCompany): Promise<OrganizationContent> {
  const files = await keepFiles(company, false);
  const db = authorize(system(company.organization.id), "organization.import");
  return db.$transaction((tx) => bringIn(tx, company, files), { timeoutMs: importTimeoutMs });
}

/** What an organization has now. */
export async function contentOf(company: LegacyCompany): Promise<OrganizationContent> {
  const db = authorize(system(company.organization.id), "organization.import");
  return db.$transaction(present, { timeoutMs: importTimeoutMs });
}

async function bringIn(
  tx: TenantTx,
  company: LegacyCompany,
  files: KeptFiles,
): Promise<OrganizationContent> {
  const given: GivenNumbers = { highest: 0 };
  await writeOrganization(tx, company, bytesOf(files));
  for await (const { table, rows } of batchesOf(company, files, given))
    await insertLegacyRows(tx, table, rows);
  const id = company.newId("counters", "quote", 0);
  await tx.counter.create({ data: { id, name: "quote", value: given.highest } });
  await scanFiles(tx, company);
  const tables = await importedContent(tx);
  await recordEvent(tx, system(company.organization.id), {
    action: "organization.imported",
    targetId: company.organization.id,
    changes: {
      name: company.organization.name,
      source: company.setting.source.name,
      ...Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
      checksum: checksumOf(tables),
    },
  });
  return present(tx);
}

/** One checksum over those of all tables, for the audit log. */
function checksumOf(tables: readonly TableContent[]): string {
  const lines = tables.map(({ name, rows, checksum }) => `${name} ${rows} ${checksum}`);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

async function present(tx: TenantTx): Promise<OrganizationContent> {
  const { sequence, hash } = await tx.auditHead.findFirstOrThrow({
    select: { sequence: true, hash: true },
  });
  return { tables: await importedContent(tx), audit: { sequence: Number(sequence), hash } };
}

async function* batchesOf(
  company: LegacyCompany,
  files: KeptFiles,
  given: GivenNumbers,
): AsyncGenerator<Batch> {
  yield* makeProducts(company);
  yield* makeCompetitors(company);
  yield* makeCustomers(company);
  yield* makeQuotes(company, given);
  yield* makeDocuments(company, files);
}

function bytesOf(files: KeptFiles): bigint {
  const sizes = [...files.values()].map((file) => (typeof file === "string" ? 0 : file.sizeBytes));
  return BigInt(sizes.reduce((sum, size) => sum + size, 0));
}

async function scanFiles(tx: TenantTx, { organization }: LegacyCompany): Promise<void> {
  if (!isScannerOn()) return;
  const versions = await tx.documentVersion.findMany({ select: { id: true } });
  for (const { id } of versions)
    await enqueue(tx, "document.scan", { organizationId: organization.id, versionId: id });
}
