import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { NumberedFault } from "./judge-file";

/** The faults that were found when an import was run, in the order of its lines; all of them unless told how many. */
export function keptFaults(
  db: TenantDb,
  importId: string,
  most?: number,
): Promise<NumberedFault[]> {
  return db.importFault.findMany({
    where: { importId },
    orderBy: [{ line: "asc" }, { id: "asc" }],
    ...(most === undefined ? {} : { take: most }),
    select: { line: true, field: true, value: true, message: true },
  });
}
