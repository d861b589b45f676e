import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { rolesGrantableBy } from "@/lib/access/roles";
import { ok, problem } from "@/lib/result";
import { listSessions } from "@/lib/sessions/list-sessions";
import { findMember } from "./find-member";

/**
 * Where a member with a lower role, or oneself, is logged in. A session is the person's and reaches all their organizations, so
 * device and times are shown and no address: where somebody works from is not the company's business.
 *
 * @problem "not_found" | "role_too_high"
 */
export async function listMemberSessions(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.end_sessions");
  const member = await findMember(db, userId);
  if (!member) return problem("not_found");
  const isInReach = userId === actor.userId || rolesGrantableBy(actor.role).includes(member.role);
  if (!isInReach) return problem("role_too_high");
  const { sessions } = (await listSessions({ userId, sessionId: actor.sessionId })).value;
  return ok({ data: sessions.map(({ ip: _, ...session }) => session), nextCursor: null });
}
