import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { recordEvents } from "@/lib/audit/record-event";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { notify } from "@/lib/notices/notify";
import { openStatuses } from "@/lib/quotes/status";
import { ok, problem } from "@/lib/result";
import type { Before } from "./bulk/bulk-change";

/** How many open quotes go along at once: each of them has an entry in the audit log. */
const mostQuotes = 1_000;

const nothing: { readonly count: number; readonly before: Before } = { count: 0, before: [] };

interface HandedOver {
  /** Each with its owner before. */
  readonly customers: readonly { readonly id: string; readonly ownerUserId: string | null }[];
  readonly ownerUserId: string;
}

/**
 * Gives open quotes of customers, with all their versions, to the customers' new owner, who is told once. Roles that look after
 * customers look after quotes too (lib/access/policy.ts). Only quotes of nobody and of the customer's owner of before go; those of
 * a third colleague stay. Answers how many went, and the owner of each version before. Throws Forbidden for whoever may not hand
 * quotes over.
 *
 * @problem "bulk_too_many_quotes"
 */
export async function handOverQuotes(
  tx: TenantTx,
  actor: Member,
  { customers, ownerUserId }: HandedOver,
) {
  authorize(actor, "quote.assign");
  const formerOwners = new Map(customers.map(({ id, ownerUserId: former }) => [id, former]));
  const open = await tx.quote.findMany({
    where: {
      customerId: { in: [...formerOwners.keys()] },
      status: { in: [...openStatuses] },
      deletedAt: null,
    },
    select: { id: true, number: true, customerId: true, ownerUserId: true },
    orderBy: { id: "asc" },
  });
  const quotes = open.filter(
    ({ customerId, ownerUserId: former }) =>
      former !== ownerUserId && (former === null || former === formerOwners.get(customerId)),
  );
  const numbers = [...new Set(quotes.map(({ number }) => number))];
  if (numbers.length > mostQuotes) return problem("bulk_too_many_quotes");
  if (numbers.length === 0) return ok(nothing);

  const where = { number: { in: numbers }, deletedAt: null };
  const versions = await tx.quote.findMany({ where, select: { id: true, ownerUserId: true } });
  await tx.quote.updateMany({ where, data: { ownerUserId, lockVersion: { increment: 1 } } });
  await recordEvents(
    tx,
    actor,
    quotes.map(({ id, number, ownerUserId: former }) => ({
      action: "quote.assigned",
      targetId: id,
      changes: { number, ...beforeAndAfter({ ownerUserId: former }, { ownerUserId }) },
    })),
  );
  if (ownerUserId !== actor.userId)
    await notify(tx, {
      kind: "quotes.assigned",
      data: { count: numbers.length },
      byUserId: actor.userId,
      recipientUserId: ownerUserId,
    });
  const before: Before = versions.map(({ id, ownerUserId: former }) => [id, former]);
  return ok({ count: numbers.length, before });
}
