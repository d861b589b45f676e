import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { exportColumns, toExport } from "./export-record";

const mostListed = 50;

/** The exports of the organization, newest first. */
export async function listExports(actor: Member) {
  const db = authorize(actor, "organization.export");
  const rows = await db.organizationExport.findMany({
    orderBy: { id: "desc" },
    take: mostListed,
    select: exportColumns,
  });
  return ok({ data: rows.map(toExport) });
}
