import "server-only";
import type { Member } from "@/lib/access/actor";
import { findMembersAlike } from "@/lib/db/members/find-members-alike";
import { listMembers } from "./list-members";
import { listMembersSchema } from "./schema";

/** The first few members by name or e-mail, or else those that are spelled much like it. */
export async function findMembers(actor: Member, { q, take }: { q: string; take: number }) {
  const { value } = await listMembers(actor, listMembersSchema.parse({ q, limit: take }));
  if (value.data.length > 0) return value.data;
  return findMembersAlike({ organizationId: actor.organizationId, wanted: q, most: take });
}
