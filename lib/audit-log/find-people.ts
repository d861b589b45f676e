import "server-only";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { listMemberRecords } from "@/lib/db/member-record";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { peopleOf } from "@/lib/users/people-of";

/** More than these are not told apart by a search anyway. */
const mostPeople = 50;
const mostFormerMembers = 1_000;

/** The ids of those whom a text names by id, or by a part of their name or address: members, and whoever was one once. */
export async function findPeople(actor: Member, db: TenantDb, text: string): Promise<string[]> {
  if (z.uuid().safeParse(text).success) return [text.toLowerCase()];
  const members = await listMemberRecords({
    organizationId: actor.organizationId,
    q: text,
    role: undefined,
    isSuspended: undefined,
    after: null,
    count: mostPeople,
  });
  const former = await findFormerMembers(db, text.toLowerCase());
  return [...new Set([...members.map(({ user_id }) => user_id), ...former])];
}

async function findFormerMembers(db: TenantDb, text: string): Promise<string[]> {
  const departures = await db.auditEvent.findMany({
    where: { action: { in: ["member.removed", "member.left"] } },
    orderBy: { id: "desc" },
    take: mostFormerMembers,
    select: { targetId: true },
  });
  const people = await peopleOf(departures.map(({ targetId }) => targetId));
  const named = [...people].filter(([, { name, email }]) =>
    `${name}\n${email}`.toLowerCase().includes(text),
  );
  return named.slice(0, mostPeople).map(([id]) => id);
}
