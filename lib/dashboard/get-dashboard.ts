import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { listRecentEvents } from "@/lib/audit/list-recent-events";
import { ok } from "@/lib/result";

/** How much there is of everything, what is open by currency in minor units, and what happened last. */
export async function getDashboard(actor: Member) {
  const db = authorize(actor, "dashboard.read");
  const [customers, products, quotes, members, invitations, openQuotes, events] = await Promise.all(
    [
      db.customer.count({ where: { deletedAt: null } }),
      db.product.count({ where: { deletedAt: null, isActive: true } }),
      db.quote.count({ where: { deletedAt: null } }),
      db.organizationMember.count(),
      db.organizationInvitation.count({ where: { revokedAt: null } }),
      db.quote.groupBy({
        by: ["currency"],
        where: { deletedAt: null, status: "sent" },
        orderBy: { currency: "asc" },
        _count: { _all: true },
        _sum: { totalMinor: true },
      }),
      listRecentEvents(db, 8),
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
