import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, mayTouch, visibleTo } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { changeTag } from "@/lib/db/customers/change-customers";
import { customerIds } from "@/lib/db/customers/customer-rows";
import { lockCustomers } from "@/lib/db/customers/lock-customers";
import type { TenantDb, TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { checkOwner } from "../check-owner";
import { customersMeant } from "../customers-meant";
import { handOverQuotes } from "../hand-over-quotes";
import { isSameTag, maxTags } from "../tags";
import { bulkColumns, bulkPermissions, mostAtOnce } from "./bulk-change";
import type { ChangeMany } from "./bulk-schema";

type Locked = Awaited<ReturnType<typeof lockCustomers>>[number];

/**
 * Assigns, tags or deletes many customers at once: those named, or all that fit a filter and the actor may see. Those that the
 * actor may not change are skipped and counted. Remembers what was there before, so that it can be undone. With `withOpenQuotes` a
 * new owner gets their open quotes too.
 *
 * @problem "bulk_too_many" | "hand_over_impossible" | those of {@link handOverQuotes}
 */
export async function changeMany(actor: Member, input: ChangeMany) {
  const permission = bulkPermissions[input.kind];
  const db = authorize(actor, permission);
  const ids = await idsMeant(db, actor, input);
  if (ids.length > mostAtOnce) return problem("bulk_too_many");

  return db.$transaction(async (tx) => {
    if (input.kind === "assign") {
      const checked = await checkOwner(tx, actor, input.ownerUserId);
      if (!checked.ok) return checked;
    }
    const locked = await lockCustomers(tx, ids);
    const mine = locked.filter(({ ownerUserId }) => mayTouch(actor, permission, ownerUserId));
    const changed = mine.filter((customer) => isChangedBy(input, customer));
    const handedOver = await handOver(tx, actor, input, changed);
    if (!handedOver.ok) return handedOver;
    const { count: quoteCount, before: quotesBefore } = handedOver.value;
    const change = await tx.bulkChange.create({
      data: {
        userId: actor.userId,
        kind: input.kind,
        value: input.kind === "assign" ? (input.ownerUserId ?? "") : input.tag,
        before: changed.map(({ id, ownerUserId }) => [id, ownerUserId]),
        quotesBefore,
        quoteCount,
        changedCount: changed.length,
        leftCount: locked.length - mine.length,
      },
      select: bulkColumns,
    });
    await write(tx, input, { ids: changed.map(({ id }) => id), at: change.createdAt });
    await recordEvent(tx, actor, {
      action: "customer.bulk_changed",
      targetId: change.id,
      changes: { kind: input.kind, count: changed.length, tag: input.tag, openQuotes: quoteCount },
    });
    return ok(change);
  });
}

async function handOver(
  tx: TenantTx,
  actor: Member,
  { kind, ownerUserId, withOpenQuotes }: ChangeMany,
  customers: readonly Locked[],
) {
  return kind === "assign" && withOpenQuotes && ownerUserId !== null
    ? await handOverQuotes(tx, actor, { customers, ownerUserId })
    : ok({ count: 0, before: [] });
}

async function idsMeant(db: TenantDb, actor: Member, { ids, all }: ChangeMany): Promise<string[]> {
  const { ownerUserId: visibleOfUserId } = visibleTo(actor, "customer.read");
  const meant = all
    ? customersMeant(actor, { ...all, state: "all" })
    : { isDeleted: false, visibleOfUserId, ids };
  return await customerIds(db, { meant, count: mostAtOnce + 1 });
}

function isChangedBy({ kind, tag, ownerUserId }: ChangeMany, customer: Locked): boolean {
  if (kind === "assign") return customer.ownerUserId !== ownerUserId;
  if (kind === "add_tag")
    return !customer.tags.some(isSameTag(tag)) && customer.tags.length < maxTags;
  if (kind === "remove_tag") return customer.tags.includes(tag);
  return true;
}

async function write(
  tx: TenantTx,
  { kind, tag, ownerUserId }: ChangeMany,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<void> {
  if (ids.length === 0) return;
  const where = { id: { in: [...ids] } };
  const lockVersion = { increment: 1 };
  if (kind === "assign")
    await tx.customer.updateMany({ where, data: { ownerUserId, lockVersion } });
  else if (kind === "delete") await tx.customer.updateMany({ where, data: { deletedAt: at } });
  else await changeTag(tx, { ids, tag, isAdded: kind === "add_tag" });
}
