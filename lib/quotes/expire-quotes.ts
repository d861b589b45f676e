import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { dayOf } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";
import { tellOwner } from "./buyer/tell-owner";
import { isOpen } from "./is-open";

/** Closes an organization's sent quotes whose last day is over, a hundred at a time, and tells their owners. Answers how many. */
export async function expireQuotes(organizationId: OrganizationId, now: Date): Promise<number> {
  const actor = system(organizationId);
  const db = authorize(actor, "quote.expire");
  const due = await db.quote.findMany({
    where: { status: "sent", deletedAt: null, validUntil: { lt: now } },
    orderBy: { id: "asc" },
    take: 100,
    select: { id: true, number: true, status: true, validUntil: true, ownerUserId: true },
  });
  let closed = 0;
  for (const { id, number, status, validUntil, ownerUserId } of due) {
    if (isOpen({ status, validUntil: validUntil && dayOf(validUntil) }, now)) continue;
    await db.$transaction(async (tx) => {
      const { count } = await tx.quote.updateMany({
        where: { id, status: "sent", deletedAt: null },
        data: { status: "expired", lockVersion: { increment: 1 } },
      });
      closed += count;
      if (count === 0) return;
      const data = { quoteId: id, number };
      await tellOwner(tx, { ownerUserId }, { kind: "quote.expired", data });
      await recordEvent(tx, actor, {
        action: "quote.expired",
        targetId: id,
        changes: { number },
      });
    });
  }
  return closed;
}
