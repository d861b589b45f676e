import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, isLimitedToOwn } from "@/lib/access/authorize";
import { listRecentEvents } from "@/lib/audit/list-recent-events";
import { ok } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { openByAge, openByStatus, winsByPart } from "./figures";
import { recentFigures } from "./recent-figures";
import type { DashboardQuery } from "./schema";

/**
 * How sales stand, in one currency and minor units: what is open by status and age, what was won and lost over the last days, for
 * whom and by whom, and what happened last. Where sales reps see only their own, only theirs counts. Four statements, however
 * many quotes there are.
 */
export async function getDashboard(actor: Member, { period, currency }: DashboardQuery) {
  const db = authorize(actor, "dashboard.read");
  const ownerUserId = isLimitedToOwn(actor, "quote.read") ? actor.userId : null;
  const [{ figures, starts }, events] = await Promise.all([
    recentFigures(db, actor, { ownerUserId, period, currency }),
    // Each event names the record that it is about.
    listRecentEvents(db, { limit: 8, recordsOf: ownerUserId }),
  ]);
  const names = await namesOf(figures.reps.map(({ userId }) => userId));
  const { customers, reps, open, decided, sequence: _, ...rest } = figures;
  return ok({
    ...rest,
    period,
    openByStatus: openByStatus(open),
    openByAge: openByAge(open),
    parts: winsByPart(decided, starts),
    topCustomers: customers,
    reps: reps.map((rep) => ({ ...rep, name: (rep.userId && names.get(rep.userId)) || null })),
    events,
  });
}
