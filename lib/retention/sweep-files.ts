import "server-only";
import { parse } from "node:path/posix";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { OrganizationId } from "@/lib/db/organization-id";
import { modelsWithField, valuesFound } from "@/lib/db/organizations/model-rows";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { listFiles } from "@/lib/files/list-files";
import { removeFile } from "@/lib/files/remove-file";

/** A file is stored before its row is written, so that a row for it may still be about to come. */
const graceHours = 24;

/**
 * Removes the files of an organization that no row names: those of purged rows, and leftovers of uploads that broke off with the
 * server. Every column whose name ends in "Key" names files, so that a new one is included.
 */
export async function sweepFiles(organizationId: OrganizationId, now: Date): Promise<void> {
  const db = authorize(system(organizationId), "file.sweep");
  const before = new Date(now.getTime() - graceHours * 60 * 60_000);
  for await (const page of listFiles(organizationId)) {
    const keys = page.filter(({ changedAt }) => changedAt < before).map(({ key }) => key);
    const named = keys.length > 0 ? await namedAmong(db, keys) : new Set();
    for (const key of keys)
      if (!named.has(key) && !named.has(parse(key).name)) await removeFile(organizationId, key);
  }
}

/** Which of these keys a row has, whole or, for a logo, as the file's bare name. */
async function namedAmong(tx: TenantTx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const values = keys.flatMap((key) => [key, parse(key).name]);
  const columns = modelsWithField(/[a-z]Key$/);
  const found = await Promise.all(columns.map((column) => valuesFound(tx, column, values)));
  return new Set(found.flat());
}
