import { buffer } from "node:stream/consumers";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { manifestSchema } from "@/lib/export/manifest";
import { requestExport } from "@/lib/export/request-export";
import { runExport } from "@/lib/export/run-export";
import { indexZip } from "@/lib/export/zip-index";
import { pathOfFile } from "@/lib/files/path-of-file";
import { ownerDatabase } from "../database/owner-database";
import { valueFrom } from "../value-from";
import type { Organization } from "./people";

/** Asks for an export, does its job, and answers what is in the zip, by path. */
export async function exported({ owner, organizationId }: Organization) {
  const { id: exportId } = valueFrom(await requestExport(owner));
  await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
  const { rows } = await ownerDatabase.query(
    "SELECT * FROM organization_exports WHERE organization_id = $1 AND id = $2",
    [organizationId, exportId],
  );
  const [row] = rows;
  if (row.status !== "ready") throw new Error(`The export is ${row.status}.`);
  const entries = new Map<string, Buffer>();
  const zip = await indexZip(pathOfFile(row.storage_key));
  for (const [path, entry] of zip.entries) entries.set(path, await buffer(await entry.open()));
  zip.close();
  const manifest = manifestSchema.parse(JSON.parse(String(entries.get("manifest.json"))));
  return { exportId, row, entries, manifest };
}
