import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { kindsInApp } from "./kinds";

/** More than this many unread notices are not counted. */
const unreadCap = 10;

/** How many of the actor's own notices are unread, up to {@link unreadCap}. One look-up, because every page needs it. */
export async function countUnread(actor: Member): Promise<number> {
  const rows = await authorize(actor, "notification.read").notification.findMany({
    where: { recipientUserId: actor.userId, readAt: null, kind: { in: kindsInApp } },
    take: unreadCap,
    select: { id: true },
  });
  return rows.length;
}
