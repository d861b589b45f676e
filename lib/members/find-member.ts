import "server-only";
import type { Member } from "@/lib/access/actor";
import { isRole, type Role, rolesGrantableBy } from "@/lib/access/roles";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";

export interface FoundMember {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly isSuspended: boolean;
  readonly joinedAt: Date;
}

/** A member's record, or null for somebody who is none. */
export async function findMember(tx: TenantTx, userId: string): Promise<FoundMember | null> {
  return (await findMembers(tx, [userId])).get(userId) ?? null;
}

/** The records of those who are members, by person. */
export async function findMembers(
  tx: TenantTx,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, FoundMember>> {
  const rows = await tx.organizationMember.findMany({
    where: { userId: { in: [...userIds] } },
    select: { id: true, userId: true, role: true, isSuspended: true, joinedAt: true },
  });
  return new Map(
    rows.flatMap(({ role, ...row }) => (isRole(role) ? [[row.userId, { ...row, role }]] : [])),
  );
}

/**
 * The roles that somebody may give and take now. Call it under the organization's lock: whoever was demoted, suspended or removed
 * a moment ago has none any more.
 */
export async function grantableNow(tx: TenantTx, { userId }: Member): Promise<readonly Role[]> {
  return grantableBy(await findMember(tx, userId));
}

function grantableBy(member: FoundMember | null | undefined): readonly Role[] {
  return member && !member.isSuspended ? rolesGrantableBy(member.role) : [];
}

/**
 * The member whom the actor wants to change, and the roles that the actor may give and take. Call it under the organization's
 * lock: both count as what they are now, so that an actor who was demoted, suspended or removed a moment ago changes nobody.
 *
 * @problem "forbidden" | "not_found" | "role_too_high"
 */
export async function findMemberInReach(tx: TenantTx, actor: Member, userId: string) {
  const members = await findMembers(tx, [actor.userId, userId]);
  const grantable = grantableBy(members.get(actor.userId));
  if (grantable.length === 0) return problem("forbidden");
  const member = members.get(userId);
  if (!member) return problem("not_found");
  if (!grantable.includes(member.role)) return problem("role_too_high");
  return ok({ member, grantable });
}

/** Whether `member` is the last active owner. Call it under the organization's lock. */
export async function isLastOwner(
  tx: TenantTx,
  member: Pick<FoundMember, "role" | "isSuspended">,
): Promise<boolean> {
  if (member.role !== "owner" || member.isSuspended) return false;
  return (await tx.organizationMember.count({ where: { role: "owner", isSuspended: false } })) <= 1;
}
