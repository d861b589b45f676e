import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { lockCustomers } from "@/lib/db/customers/lock-customers";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { type Customer, customerColumns } from "../customer";
import { addressColumns } from "../particulars/address";
import { maxNoteLength } from "../schema";
import { maxTags } from "../tags";
import { type MergeCustomers, type MergedField, mergedFields } from "./merge-schema";

const withAddresses = { ...customerColumns, addresses: { select: addressColumns } } as const;

/**
 * Merges two customers into one, for good. Contacts, quotes, documents, the timeline and missing addresses move to the kept one,
 * which gets the chosen value of each field. Values that were not chosen are noted on its timeline, and links to the other
 * customer lead to it.
 *
 * @problem "not_found" | "merge_with_itself"
 */
export async function mergeCustomers(actor: Member, input: MergeCustomers) {
  const db = authorize(actor, "customer.merge");
  const { keptId, mergedId } = input;
  if (keptId === mergedId) return problem("merge_with_itself");

  return db.$transaction(async (tx) => {
    // Under both locks nothing can be added to either; whoever waits for one then finds it deleted.
    const locked = await lockCustomers(tx, [keptId, mergedId]);
    if (locked.length < 2) return problem("not_found");
    const read = (id: string) =>
      tx.customer.findFirstOrThrow({ where: { id }, select: withAddresses });
    const [kept, merged] = await Promise.all([read(keptId), read(mergedId)]);
    const moved = await moveRecords(tx, { keptId, mergedId });
    const leftAddresses = await moveAddresses(tx, kept, merged);
    const { values, dropped } = choose(input, kept, merged);
    const changed = changedFields(kept, values);
    await tx.activity.create({
      data: {
        customerId: keptId,
        userId: actor.userId,
        kind: "note",
        body: noteOf(merged, [...dropped, ...leftAddresses]),
      },
      select: { id: true },
    });
    await tx.customer.updateMany({
      where: { id: mergedId },
      data: { deletedAt: new Date(), mergedIntoId: keptId, lockVersion: { increment: 1 } },
    });
    await tx.customer.updateMany({
      where: { mergedIntoId: mergedId },
      data: { mergedIntoId: keptId },
    });
    await tx.customer.updateMany({
      where: { id: keptId },
      data: { ...values, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      action: "customer.merged",
      targetId: keptId,
      changes: {
        name: values.name ?? kept.name,
        merged: merged.name,
        ...moved,
        ...(changed.length > 0 ? { fields: changed.join(", ") } : {}),
        lockVersion: kept.lockVersion + 1,
      },
    });
    return ok(
      await tx.customer.findFirstOrThrow({ where: { id: keptId }, select: customerColumns }),
    );
  });
}

interface Pair {
  readonly keptId: string;
  readonly mergedId: string;
}

async function moveRecords(tx: TenantTx, { keptId, mergedId }: Pair) {
  const where = { customerId: mergedId };
  const data = { customerId: keptId };
  const hasPrimary = await tx.customerContact.count({
    where: { customerId: keptId, isPrimary: true },
  });
  const contacts = await tx.customerContact.updateMany({
    where,
    data: { ...data, ...(hasPrimary > 0 ? { isPrimary: false } : {}) },
  });
  const quotes = await tx.quote.updateMany({ where, data });
  const documents = await tx.document.updateMany({ where, data });
  const activities = await tx.activity.updateMany({ where, data });
  return {
    contacts: contacts.count,
    quotes: quotes.count,
    documents: documents.count,
    activities: activities.count,
  };
}

type Addressed = Customer & {
  readonly addresses: readonly (Readonly<Record<"id" | "kind" | AddressPart, string>> & object)[];
};
const addressParts = ["street", "postalCode", "city", "region", "country"] as const;
type AddressPart = (typeof addressParts)[number];

/** Moves the addresses of kinds that the kept one lacks; answers the others in words, so that nothing is lost. */
async function moveAddresses(tx: TenantTx, kept: Addressed, merged: Addressed): Promise<string[]> {
  const lacks = (kind: string) => !kept.addresses.some((address) => address.kind === kind);
  const moving = merged.addresses.filter(({ kind }) => lacks(kind));
  await tx.customerAddress.updateMany({
    where: { id: { in: moving.map(({ id }) => id) } },
    data: { customerId: kept.id },
  });
  return merged.addresses
    .filter(({ kind }) => !lacks(kind))
    .map((address) => {
      const words = addressParts.map((part) => address[part]).filter((part) => part !== "");
      return `${address.kind} address: ${words.join(", ")}`;
    });
}

const words: Readonly<Record<MergedField, string>> = {
  name: "name",
  email: "e-mail",
  phone: "phone",
  website: "website",
  taxNumber: "tax number",
  currency: "currency",
  ownerUserId: "owner",
};

function choose(input: MergeCustomers, kept: Customer, merged: Customer) {
  const chosen = (field: MergedField) => (input[field] === "merged" ? merged : kept)[field];
  const other = (field: MergedField) => (input[field] === "merged" ? kept : merged)[field];
  const dropped = mergedFields
    .filter((field) => field !== "ownerUserId" && other(field) !== chosen(field))
    .flatMap((field) => (other(field) === null ? [] : [`${words[field]}: ${other(field)}`]));
  const allTags = [...kept.tags, ...merged.tags];
  const tags = [...new Map(allTags.map((tag) => [tag.toLowerCase(), tag])).values()];
  const notes = [kept.note, merged.note].filter((note) => note !== "").join("\n\n");
  if (tags.length > maxTags) dropped.push(`tags: ${tags.slice(maxTags).join(", ")}`);
  if (notes.length > maxNoteLength) dropped.push(`note: ${merged.note}`);
  return {
    dropped,
    values: {
      name: chosen("name") ?? kept.name,
      email: chosen("email"),
      phone: chosen("phone"),
      website: chosen("website"),
      taxNumber: chosen("taxNumber"),
      currency: chosen("currency") ?? kept.currency,
      ownerUserId: chosen("ownerUserId"),
      note: notes.length > maxNoteLength ? kept.note : notes,
      tags: tags.slice(0, maxTags),
    },
  };
}

function noteOf(merged: Customer, left: readonly string[]): string {
  const said = `Merged with ${merged.name}.`;
  return left.length === 0 ? said : `${said} Not kept: ${left.join("; ")}.`;
}
