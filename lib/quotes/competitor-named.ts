import "server-only";
import type { Member } from "@/lib/access/actor";
import { can, Forbidden } from "@/lib/access/authorize";
import { addCompetitor } from "@/lib/competitors/add-competitor";
import { createCompetitorSchema } from "@/lib/competitors/schema";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** The competitor with a name, in whatever case it is written; a new one if there is none and the actor may add competitors. */
export async function competitorNamed(tx: TenantTx, actor: Member, name: string): Promise<string> {
  const known = await tx.competitor.findFirst({
    where: { deletedAt: null, name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (known) return known.id;
  if (!can(actor, "competitor.create")) throw new Forbidden("competitor.create", actor);
  return (await addCompetitor(tx, actor, createCompetitorSchema.parse({ name }))).id;
}
