import "server-only";
import { mapValues } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Role, roleNames } from "@/lib/access/roles";

/** How many active members each role has. */
export async function countByRole(actor: Member): Promise<Readonly<Record<Role, number>>> {
  const db = authorize(actor, "member.read");
  const rows = await db.organizationMember.groupBy({
    by: ["role"],
    where: { isSuspended: false },
    _count: true,
  });
  const of = (role: Role) => rows.find((row) => row.role === role)?._count ?? 0;
  return mapValues(roleNames, (_, role) => of(role));
}
