import "server-only";
import { pick } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { assertMayTouch, authorize, visibleTo } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { ok, problem } from "@/lib/result";
import { checkOwner } from "./check-owner";
import { customerColumns } from "./customer";
import { fieldWords } from "./field-words";
import { handOverQuotes } from "./hand-over-quotes";
import type { UpdateCustomer } from "./schema";

/** The fields whose values the log keeps. An address, a phone number or a note may be a person's, and has to be deletable. */
const told = ["name", "website", "taxNumber", "currency", "tags", "ownerUserId"] as const;

/**
 * Changes a customer; what the input leaves out stays. A sales rep changes only their own. If somebody else saved since
 * `lockVersion` was read, nothing is written and the answer says who changed what. With `withOpenQuotes` a new owner gets its open
 * quotes too.
 *
 * @problem "not_found" | "conflict" | "hand_over_impossible" | those of {@link handOverQuotes}
 */
export async function updateCustomer(
  actor: Member,
  { customerId, lockVersion, withOpenQuotes, ...fields }: UpdateCustomer,
) {
  const db = authorize(actor, "customer.update");

  return db.$transaction(async (tx) => {
    const before = await tx.customer.findFirst({
      where: { id: customerId, deletedAt: null, ...visibleTo(actor, "customer.read") },
      select: customerColumns,
    });
    if (!before) return problem("not_found");
    assertMayTouch(actor, "customer.update", before.ownerUserId);
    const seen = lockVersion ?? before.lockVersion;
    const conflict = () =>
      conflictSince(tx, { targetId: customerId, lockVersion: seen, words: fieldWords });
    if (seen !== before.lockVersion) return conflict();
    const changed = changedFields(before, fields);
    if (changed.length === 0) return ok(before);
    const { ownerUserId } = fields;
    const isHandedOver = ownerUserId !== undefined && ownerUserId !== before.ownerUserId;
    if (isHandedOver) {
      const checked = await checkOwner(tx, actor, ownerUserId);
      if (!checked.ok) return checked;
    }

    // One statement decides between two who save at the same moment: the second no longer finds the version.
    const { count } = await tx.customer.updateMany({
      where: { id: customerId, lockVersion: seen, deletedAt: null },
      data: { ...fields, lockVersion: { increment: 1 } },
    });
    if (count === 0) return conflict();
    const handedOver =
      withOpenQuotes && isHandedOver && ownerUserId !== null
        ? await handOverQuotes(tx, actor, { customers: [before], ownerUserId })
        : ok(null);
    if (!handedOver.ok) return handedOver;
    const customer = await tx.customer.findFirstOrThrow({
      where: { id: customerId },
      select: customerColumns,
    });
    await recordEvent(tx, actor, {
      action: "customer.updated",
      targetId: customerId,
      changes: {
        name: customer.name,
        fields: changed.join(", "),
        lockVersion: seen + 1,
        ...(handedOver.value ? { openQuotes: handedOver.value.count } : {}),
        ...beforeAndAfter(pick(before, told), pick(customer, told)),
      },
    });
    return ok(customer);
  });
}
