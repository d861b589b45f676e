import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { isNoticeKind, kindsInApp, noticeKinds } from "./kinds";
import type { ListNotices } from "./schema";
import { statesOfSubjects } from "./states-of-subjects";

/** A page of the actor's own notices, newest first, with what became of what each is about. */
export async function listNotices(actor: Member, query: ListNotices) {
  const { limit, cursor } = query;
  const db = authorize(actor, "notification.read");
  const rows = await db.notification.findMany({
    where: {
      recipientUserId: actor.userId,
      kind: { in: kindsInApp },
      ...(cursor ? { id: { lt: cursor[1] } } : {}),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: { id: true, kind: true, data: true, userId: true, readAt: true, createdAt: true },
  });
  const [{ name: organization, locale }, people, stateOf] = await Promise.all([
    db.organization.findFirstOrThrow({ select: { name: true, locale: true } }),
    namesOf(rows.map(({ userId }) => userId)),
    statesOfSubjects(db, actor, rows),
  ]);
  const page = toPage("notices", query, rows, ({ id }) => ["", id]);
  const data = page.data.flatMap(({ id, kind, data, userId, readAt, createdAt }) => {
    if (!isNoticeKind(kind)) return [];
    const person = (userId && people.get(userId)) || "Somebody";
    const words = noticeKinds[kind].describe(data, { organization, person, locale });
    return [{ id, kind, ...words, subject: stateOf(data), createdAt, readAt }];
  });
  return ok({ ...page, data });
}
