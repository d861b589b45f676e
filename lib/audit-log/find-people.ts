import "server-only";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { listMemberRecords } from "@/lib/db/members/member-record";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { peopleOf } from "@/lib/users/people-of";

/** A search that finds more than these tells nobody apart anyway. */
const mostPeople = 50;
const mostFormerMembers = 1_000;

interface Found {
  readonly id: string;
  readonly email: string;
}

/**
 * The ids of the present and former members whom a text names: by their id, their address, or part of their name or address. A
 * whole address names only its owner.
 */
export async function findPeople(actor: Member, db: TenantDb, text: string): Promise<string[]> {
  if (z.uuid().safeParse(text).success) return [text.toLowerCase()];
  const wanted = text.toLowerCase();
  const found = [...(await findMembers(actor, wanted)), ...(await findFormerMembers(db, wanted))];
  const exact = found.filter(({ email }) => email === wanted);
  return [...new Set((exact.length > 0 ? exact : found).map(({ id }) => id))];
}

async function findMembers({ organizationId }: Member, q: string): Promise<Found[]> {
  const records = await listMemberRecords({
    organizationId,
    q,
    count: mostPeople,
  });
  return records.map(({ userId, email }) => ({ id: userId, email }));
}

async function findFormerMembers(db: TenantDb, q: string): Promise<Found[]> {
  const departures = await db.auditEvent.findMany({
    where: { action: { in: ["member.removed", "member.left"] } },
    orderBy: { id: "desc" },
    take: mostFormerMembers,
    select: { targetId: true },
  });
  const people = await peopleOf(departures.map(({ targetId }) => targetId));
  return [...people]
    .filter(([, { name, email }]) => `${name}\n${email}`.toLowerCase().includes(q))
    .slice(0, mostPeople)
    .map(([id, { email }]) => ({ id, email }));
}
