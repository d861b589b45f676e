import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, Forbidden } from "@/lib/access/authorize";
import { addCompetitor } from "@/lib/competitors/add-competitor";
import { createCompetitorSchema } from "@/lib/competitors/schema";
import { isText } from "@/lib/contains";
import { lockCompetitorName } from "@/lib/db/quotes/lock-competitor-name";
import type { TenantTx } from "@/lib/db/tenant-handle";

/**
 * The competitor with a name, in whatever case it is written; a new one if there is none and the actor may add competitors. Of
 * several who name a new one at the same moment only the first adds it.
 */
export async function competitorNamed(tx: TenantTx, actor: Member, name: string): Promise<string> {
  const known = await findByName(tx, name);
  if (known) return known;
  if (!can(actor, "competitor.create")) throw new Forbidden("competitor.create", actor);
  await lockCompetitorName(tx, name);
  return (
    (await findByName(tx, name)) ??
    (await addCompetitor(tx, actor, createCompetitorSchema.parse({ name }))).id
  );
}

async function findByName(tx: TenantTx, name: string): Promise<string | undefined> {
  const known = await tx.competitor.findFirst({
    where: { deletedAt: null, name: isText(name) },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return known?.id;
}
