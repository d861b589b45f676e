import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, isLimitedToOwn, visibleTo } from "@/lib/access/authorize";
import { listRecentEvents } from "@/lib/audit/list-recent-events";
import { ok } from "@/lib/result";

/** How much there is of everything that the actor may see, what is open by currency in minor units, and what happened last. */
export async function getDashboard(actor: Member) {
  const db = authorize(actor, "dashboard.read");
  const visible = visibleTo(actor, "customer.read");
  const [customers, products, quotes, members, invitations, openQuotes, events] = await Promise.all(
    [
      db.customer.count({ where: { deletedAt: null, ...visible } }),
      db.product.count({ where: { deletedAt: null, isActive: true } }),
      db.quote.count({ where: { deletedAt: null, ...visible } }),
      db.organizationMember.count(),
      db.organizationInvitation.count({ where: { revokedAt: null } }),
      db.quote.groupBy({
        by: ["currency"],
        where: { deletedAt: null, status: "sent", ...visible },
        orderBy: { currency: "asc" },
        _count: { _all: true },
        _sum: { totalMinor: true },
      }),
      listRecentEvents(db, {
        limit: 8,
        // An event names the record that it is about.
        recordsOf: isLimitedToOwn(actor, "customer.read") ? actor.userId : null,
      }),
    ],
  );
  return ok({
    customers,
    products,
    quotes,
    hasInvited: members + invitations > 1,
    openQuotes: openQuotes.map(({ currency, _count, _sum }) => ({
      currency,
      count: _count._all,
      totalMinor: Number(_sum.totalMinor ?? 0),
    })),
    events,
  });
}
