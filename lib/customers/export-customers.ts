import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";
import { listMemberRecords } from "@/lib/db/member-record";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { importKinds } from "@/lib/imports/kinds";
import { ok } from "@/lib/result";
import { customerColumns } from "./customer";
import { customersMeant } from "./customer-filter";
import type { CustomerFilter } from "./schema";

const rowsAtATime = 500;
const mostOwners = 5_000;

const columns = {
  ...customerColumns,
  addresses: {
    where: { kind: "billing" },
    select: { street: true, postalCode: true, city: true, region: true, country: true },
  },
  contacts: {
    orderBy: { isPrimary: "desc" },
    take: 1,
    select: { name: true, title: true, email: true, phone: true },
  },
} as const;

/**
 * The customers that a filter means and the actor may see as a CSV with the columns that an import knows, newest first. Made
 * while it is sent; that it was asked for stands in the audit log.
 */
export async function exportCustomers(actor: Member, filter: CustomerFilter) {
  const db = authorize(actor, filter.state === "deleted" ? "customer.delete" : "customer.read");
  const { where } = await customersMeant(db, actor, filter);
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "customer.exported",
      targetId: actor.organizationId,
      changes: { ...filter },
    }),
  );
  return ok({
    fileName: "customers.csv",
    type: "text/csv; charset=utf-8",
    pieces: piecesOf(db, where, await emailsOf(actor)),
  });
}

type Where = Awaited<ReturnType<typeof customersMeant>>["where"];

async function* piecesOf(db: TenantDb, where: Where, emails: ReadonlyMap<string, string>) {
  const { fields } = importKinds.customer;
  yield byteOrderMark + csvLines([fields.map(({ label }) => label)]);
  let after: string | undefined;
  for (;;) {
    const rows = await db.customer.findMany({
      where: { ...where, AND: [...where.AND, after ? { id: { lt: after } } : {}] },
      orderBy: { id: "desc" },
      take: rowsAtATime,
      select: columns,
    });
    yield csvLines(
      rows.map(({ addresses: [address], contacts: [contact], tags, ownerUserId, ...row }) => {
        const owner = (ownerUserId && emails.get(ownerUserId)) ?? "";
        const cells: Readonly<Record<string, unknown>> = {
          ...row,
          ...address,
          contactName: contact?.name,
          contactTitle: contact?.title,
          contactEmail: contact?.email,
          contactPhone: contact?.phone,
          owner,
          tags: tags.join(", "),
        };
        return fields.map(({ key }) => String(cells[key] ?? ""));
      }),
    );
    after = rows.at(-1)?.id;
    if (rows.length < rowsAtATime) return;
  }
}

async function emailsOf({ organizationId }: Member): Promise<ReadonlyMap<string, string>> {
  const members = await listMemberRecords({
    organizationId,
    q: "",
    role: undefined,
    isSuspended: undefined,
    after: null,
    count: mostOwners,
  });
  return new Map(members.map(({ user_id, email }) => [user_id, email]));
}
