import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { kindsInApp } from "./kinds";

/**
 * Marks one of the actor's own notices as read, and keeps the time of the first reading.
 *
 * @problem "not_found": also for another member's
 */
export async function markRead(actor: Member, { noticeId }: { noticeId: string }) {
  const db = authorize(actor, "notification.read");
  const own = { id: noticeId, recipientUserId: actor.userId, kind: { in: kindsInApp } };
  if ((await db.notification.count({ where: own })) === 0) return problem("not_found");
  await db.notification.updateMany({
    where: { ...own, readAt: null },
    data: { readAt: new Date() },
  });
  return ok({ noticeId });
}

/** Marks all of the actor's own notices in this organization as read. */
export async function markAllRead(actor: Member) {
  const { count } = await authorize(actor, "notification.read").notification.updateMany({
    where: { recipientUserId: actor.userId, readAt: null, kind: { in: kindsInApp } },
    data: { readAt: new Date() },
  });
  return ok({ count });
}
