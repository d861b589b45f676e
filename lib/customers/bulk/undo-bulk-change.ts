import "server-only";
import { partition, uniq } from "es-toolkit/array";
import type { Member } from "@/lib/access/actor";
import { authorize, mayTouch } from "@/lib/access/authorize";
import { possibleOwners } from "@/lib/access/possible-owners";
import { recordEvent } from "@/lib/audit/record-event";
import { changeTag, giveBackCustomers, giveBackQuotes } from "@/lib/db/customers/change-customers";
import { lockCustomers } from "@/lib/db/customers/lock-customers";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { type Before, beforeSchema, bulkColumns, bulkPermissions, kindOf } from "./bulk-change";

/**
 * Undoes what the actor did to many customers at once. What was changed again since stays as it is, and so does what the actor
 * may no longer change. Customers and their quotes are not given back to somebody who can't look after any now.
 *
 * @problem "not_found" | "bulk_undone"
 */
export async function undoBulkChange(actor: Member, { bulkChangeId }: { bulkChangeId: string }) {
  const db = authorize(actor, "customer.update");
  return db.$transaction(async (tx) => {
    const change = await tx.bulkChange.findFirst({
      where: { id: bulkChangeId, userId: actor.userId },
      select: { ...bulkColumns, before: true, quotesBefore: true },
    });
    if (!change) return problem("not_found");
    const kind = kindOf(change);
    authorize(actor, bulkPermissions[kind]);
    const undoneAt = new Date();
    const { count } = await tx.bulkChange.updateMany({
      where: { id: bulkChangeId, undoneAt: null },
      data: { undoneAt },
    });
    if (count === 0) return problem("bulk_undone");

    const before = beforeSchema.parse(change.before);
    const ids = before.map(([id]) => id);
    let keptCount = 0;
    if (kind === "assign")
      keptCount = await giveBack(tx, {
        before,
        quotesBefore: beforeSchema.parse(change.quotesBefore),
        from: change.value || null,
      });
    else if (kind === "delete") {
      await lockCustomers(tx, ids, { withDeleted: true });
      await tx.customer.updateMany({
        where: { id: { in: ids }, deletedAt: change.createdAt, mergedIntoId: null },
        data: { deletedAt: null },
      });
    } else await takeTagBack(tx, actor, { ids, tag: change.value, isAdded: kind === "remove_tag" });
    await recordEvent(tx, actor, {
      action: "customer.bulk_undone",
      targetId: bulkChangeId,
      changes: { kind, count: ids.length - keptCount },
    });
    if (keptCount > 0)
      await tx.bulkChange.updateMany({ where: { id: bulkChangeId }, data: { keptCount } });
    const { before: _, quotesBefore: __, ...shown } = change;
    return ok({ ...shown, keptCount, undoneAt });
  });
}

interface Given {
  readonly before: Before;
  readonly quotesBefore: Before;
  readonly from: string | null;
}

/**
 * Gives customers and their quotes back to their former owners, and answers how many customers have to stay. Under the
 * organization's lock, so that somebody is removed or suspended either before or after.
 */
async function giveBack(tx: TenantTx, { before, quotesBefore, from }: Given): Promise<number> {
  await lockOrganization(tx);
  await lockCustomers(
    tx,
    before.map(([id]) => id),
    { withDeleted: true },
  );
  const possible = await possibleOwners(
    tx,
    "customer.update",
    uniq([...before, ...quotesBefore].flatMap(([, ownerUserId]) => ownerUserId ?? [])),
  );
  const isPossible = ([, ownerUserId]: Before[number]) =>
    ownerUserId === null || possible.has(ownerUserId);
  const [back, kept] = partition(before, isPossible);
  await giveBackCustomers(tx, back, from);
  await giveBackQuotes(tx, quotesBefore.filter(isPossible), from);
  if (kept.length === 0) return 0;
  return await tx.customer.count({
    where: { id: { in: kept.map(([id]) => id) }, ownerUserId: from, deletedAt: null },
  });
}

async function takeTagBack(
  tx: TenantTx,
  actor: Member,
  { ids, ...tag }: { ids: readonly string[]; tag: string; isAdded: boolean },
): Promise<void> {
  const mine = (await lockCustomers(tx, ids)).filter(({ ownerUserId }) =>
    mayTouch(actor, "customer.update", ownerUserId),
  );
  await changeTag(tx, { ...tag, ids: mine.map(({ id }) => id) });
}
