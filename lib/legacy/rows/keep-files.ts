import "server-only";
import { createReadStream } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { detectType, sampleBytes } from "@/lib/documents/detect-type";
import { cleanFileName } from "@/lib/documents/file-name";
import { fileTypes, maxFileBytes } from "@/lib/documents/file-types";
import { type KeptFile, keepUpload } from "@/lib/documents/keep-upload";
import { problems } from "@/lib/problems";
import { RowReader } from "../cells/row-reader";
import type { LegacyCompany } from "../legacy-company";
import { rowsById } from "../source/pages";
import type { LegacyRow } from "../source/tables";

/** What happened to each document's file, by the document's old id: stored, or a sentence that says why not. */
export type KeptFiles = ReadonlyMap<number, KeptFile | string>;

/**
 * Copies the files of a company's documents into the storage, in the way of every upload, each under a key that is the same in
 * every run. A dry run only looks at them. It comes before the transaction, which must not wait for a storage.
 */
export async function keepFiles(company: LegacyCompany, isDry: boolean): Promise<KeptFiles> {
  const { survey, source } = company.setting;
  const { ids } = survey.index.documents;
  const own = Array.from(survey.groups.documents.of(company.number), (at) => ids.at(at));
  const kept = new Map<number, KeptFile | string>();
  for await (const page of rowsById(source, "documents", own))
    for (const row of page) kept.set(row.id, await keepFile(company, row, isDry));
  return kept;
}

/** The id of a document's one version, which its file is kept under. */
export function versionIdOf(company: LegacyCompany, oldId: number): string {
  return company.newId("document versions", oldId, 0);
}

async function keepFile(company: LegacyCompany, row: LegacyRow, isDry: boolean) {
  // Its findings are reported when the document itself is read.
  const reader = new RowReader(
    { ...company.reader("documents", row).place, report: () => {} },
    row,
  );
  const folder = company.setting.filesFolder;
  if (!folder) return "not brought in: no folder of files was given (--files)";
  const place = await placeOf(folder, reader.line("file_path", 4_000));
  if (!place) return "not brought in: the file is not in the folder";
  const fileName = reader.line("filename", 1_000) || path.basename(place);
  if (isDry || company.organization.isThere) return look(company, place, fileName, row.id);
  const key = storageKeyOf(company, row.id);
  const sent = { fileName, content: createReadStream(place) };
  const result = await keepUpload(company.organization.id, sent, key);
  return result.ok ? result.value : refused(problems[result.code].message);
}

function storageKeyOf(company: LegacyCompany, oldId: number): string {
  return `${company.organization.id}/${versionIdOf(company, oldId)}`;
}

const refused = (reason: string) => `not brought in: ${reason}`;

/** The file that an old path, absolute or not, means in the folder; never one outside of it. */
async function placeOf(folder: string, oldPath: string): Promise<string | null> {
  const home = await realpath(folder);
  const parts = oldPath.split(/[/\\]/).filter((part) => part !== "" && part !== ".");
  for (let from = 0; from < parts.length; from += 1) {
    const place = await realpath(path.join(home, ...parts.slice(from))).catch(() => null);
    const isInside = place?.startsWith(home + path.sep);
    if (place && isInside && (await stat(place)).isFile()) return place;
  }
  return null;
}

async function look(company: LegacyCompany, place: string, sentName: string, oldId: number) {
  const { size } = await stat(place);
  if (size === 0) return refused(problems.file_empty.message);
  if (size > maxFileBytes) return refused(problems.file_too_large.message);
  const file = await open(place);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, sampleBytes)));
  await file.close();
  const fileName = cleanFileName(sentName);
  const contentType = await detectType(fileName, buffer.subarray(0, bytesRead));
  const type = contentType ? fileTypes[contentType] : undefined;
  if (!contentType || !type) return refused(problems.file_type_refused.message);
  const storageKey = storageKeyOf(company, oldId);
  return { storageKey, fileName, contentType, kind: type.kind, sizeBytes: size, sha256: "" };
}
