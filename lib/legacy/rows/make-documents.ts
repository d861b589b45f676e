import "server-only";
import type { FilledRow } from "@/lib/db/organizations/insert-legacy-rows";
import { baseName } from "@/lib/documents/file-name";
import type { KeptFile } from "@/lib/documents/keep-upload";
import { isScannerOn } from "@/lib/documents/scanner";
import type { LegacyCompany, PlacedRow } from "../legacy-company";
import { type Batch, isoOf } from "./batch";
import { type KeptFiles, versionIdOf } from "./keep-files";

/** A company's documents that have a stored file. One without a file is reported and not imported. */
export async function* makeDocuments(
  company: LegacyCompany,
  files: KeptFiles,
): AsyncGenerator<Batch> {
  for await (const page of company.rows("documents")) {
    const made = page.flatMap((row) => {
      const file = files.get(row.reader.id) ?? "not brought in";
      if (typeof file !== "string") return [makeDocument(company, row, file)];
      row.reader.note("file_path", "file", file);
      return [];
    });
    yield { table: "documents", rows: made.map(({ document }) => document) };
    yield { table: "document_versions", rows: made.map(({ version }) => version) };
  }
}

function makeDocument(company: LegacyCompany, { reader, madeAtMs }: PlacedRow, file: KeptFile) {
  const id = company.newId("documents", reader.id, madeAtMs);
  company.setting.keepId("documents", reader.id, id);
  const said = reader.scaled("size", 0);
  if (said !== null && said !== BigInt(file.sizeBytes))
    reader.note("size", "file", `kept: the file has ${file.sizeBytes} bytes`);
  const userId = company.author(reader, "uploaded_by");
  const common = {
    organization_id: company.organization.id,
    user_id: userId,
    created_at: isoOf(madeAtMs),
    updated_at: isoOf(madeAtMs),
  };
  const loose = "kept without it";
  const document: FilledRow = {
    ...common,
    id,
    owner_user_id: userId,
    name: baseName(file.fileName),
    kind: file.kind,
    customer_id: company.referenced(reader, "customer_id", "customers", loose),
    quote_id: company.referenced(reader, "quote_id", "quotes", loose),
  };
  const version: FilledRow = {
    ...common,
    id: versionIdOf(company, reader.id),
    document_id: id,
    number: 1,
    file_name: file.fileName,
    content_type: file.contentType,
    size_bytes: file.sizeBytes,
    sha256: file.sha256,
    storage_key: file.storageKey,
    scan_status: isScannerOn() ? "pending" : "unscanned",
  };
  return { document, version };
}
