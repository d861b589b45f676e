import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { recordEvent } from "@/lib/audit/record-event";
import { holdUser } from "@/lib/db/account/lock-user";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok } from "@/lib/result";
import { endSessions } from "@/lib/sessions/end-sessions";
import { findMemberInReach } from "./find-member";

/**
 * Logs a member with a lower role out everywhere, from their next request on; of one's own sessions the present one stays.
 *
 * A session is the person's and reaches all their organizations, so it ends for all of them; they can log in again. They are told
 * by mail and in their account's log, which does not say where the admin was.
 *
 * @problem "forbidden" | "not_found" | "role_too_high"
 * @see ASVS 5.0 7.4.5
 */
export async function endMemberSessions(actor: Member, { userId }: { userId: string }) {
  const db = authorize(actor, "member.end_sessions");
  const { organizationId } = actor;

  return db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const isSelf = userId === actor.userId;
    const found = await findMemberInReach(tx, actor, userId);
    if (!found.ok && !(isSelf && found.code === "role_too_high")) return found;

    const directory = directoryOf(tx);
    const exceptSessionId = isSelf ? (actor.sessionId ?? undefined) : undefined;
    holdUser(tx, userId);
    const ended = await endSessions(directory, userId, { exceptSessionId });
    if (ended === 0) return ok({ ended });

    const { requestId } = actor.origin;
    await recordAccountEvent(directory, {
      userId,
      action: "auth.session.ended_by_admin",
      origin: { ...actor.origin, ip: null, userAgent: null },
    });
    await recordEvent(tx, actor, {
      action: "member.sessions_ended",
      targetId: userId,
      changes: { sessions: ended },
    });
    await enqueue(tx, "mail.sessions_ended_by_admin", { userId, organizationId, requestId });
    return ok({ ended });
  });
}
