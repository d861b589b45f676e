import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { type ImportRecord, importColumns } from "./import-record";
import { type ImportResource, importKinds, importResources } from "./kinds";

/** The handle for whoever may import anything at all. */
export function authorizeImports(actor: Member, resource?: ImportResource) {
  const allowed = importResources.find((one) => can(actor, importKinds[one].permission));
  return authorize(actor, importKinds[resource ?? allowed ?? "customer"].permission);
}

export type OwnImport = ImportRecord & { readonly resource: ImportResource };

/**
 * An import of the actor's own, without its file; other people's imports are not theirs to see.
 *
 * @problem "not_found"
 */
export async function findOwnImport(tx: TenantTx, actor: Member, importId: string) {
  const where = { id: importId, userId: actor.userId };
  return own(actor, await tx.import.findFirst({ where, select: importColumns }));
}

/**
 * The same with its file, which may be of several megabytes.
 *
 * @problem "not_found"
 */
export async function findOwnFile(tx: TenantTx, actor: Member, importId: string) {
  const where = { id: importId, userId: actor.userId };
  const select = { ...importColumns, content: true } as const;
  return own(actor, await tx.import.findFirst({ where, select }));
}

function own<Found extends Pick<ImportRecord, "resource">>(actor: Member, found: Found | null) {
  if (!found) return problem("not_found");
  const resource = resourceOf(found);
  authorize(actor, importKinds[resource].permission);
  return ok({ ...found, resource });
}

/** What an import's rows are; a CHECK of the table holds it. */
export function resourceOf({ resource }: Pick<ImportRecord, "resource">): ImportResource {
  const known = importResources.find((one) => one === resource);
  if (!known) throw new Error(`An import of ${resource}.`);
  return known;
}
