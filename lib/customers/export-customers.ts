import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { csvPages } from "@/lib/csv-pages";
import { customerRows } from "@/lib/db/customers/customer-rows";
import type { CustomersMeant } from "@/lib/db/customers/customers-meant";
import { listMemberRecords } from "@/lib/db/members/member-record";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { importKinds } from "@/lib/imports/kinds";
import { ok } from "@/lib/result";
import { piecesInLine } from "@/lib/threads/pieces-in-line";
import { customersMeant } from "./customers-meant";
import type { CustomerFilter } from "./schema";

const mostOwners = 5_000;

/**
 * The customers that fit a filter and the actor may see, newest first, as a CSV with the columns that an import knows. It is made
 * while it is sent. The audit log says that it was asked for.
 */
export async function exportCustomers(actor: Member, filter: CustomerFilter) {
  const db = authorize(actor, filter.state === "deleted" ? "customer.delete" : "customer.read");
  const meant = customersMeant(actor, filter);
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
    pieces: piecesInLine(actor.organizationId, piecesOf(db, meant, await emailsOf(actor))),
  });
}

function piecesOf(db: TenantDb, meant: CustomersMeant, emails: ReadonlyMap<string, string>) {
  const fields = importKinds.customer.fields.filter(({ isImportOnly }) => !isImportOnly);
  return csvPages({
    headings: fields.map(({ label }) => label),
    async read(cursor, count) {
      return (await customerRows(db, { meant, sort: "newest", cursor, count })).rows;
    },
    async cells(rows) {
      const ids = rows.map(({ id }) => id);
      const { addresses, contacts } = await particularsOf(db, ids);
      return rows.map(({ tags, ownerUserId, ...row }) => {
        const owner = (ownerUserId && emails.get(ownerUserId)) ?? "";
        const address = addresses.get(row.id);
        const contact = contacts.get(row.id);
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
      });
    },
  });
}

/** The billing address and the first contact of each of these customers. */
async function particularsOf(db: TenantDb, customerIds: string[]) {
  const customerId = { in: customerIds };
  const [addresses, contacts] = await Promise.all([
    db.customerAddress.findMany({
      where: { customerId, kind: "billing" },
      select: {
        customerId: true,
        street: true,
        postalCode: true,
        city: true,
        region: true,
        country: true,
      },
    }),
    db.customerContact.findMany({
      where: { customerId },
      // The last one of a customer stays in the map.
      orderBy: [{ isPrimary: "asc" }, { id: "desc" }],
      select: { customerId: true, name: true, title: true, email: true, phone: true },
    }),
  ]);
  return {
    addresses: new Map(addresses.map(({ customerId: of, ...address }) => [of, address])),
    contacts: new Map(contacts.map(({ customerId: of, ...contact }) => [of, contact])),
  };
}

async function emailsOf({ organizationId }: Member): Promise<ReadonlyMap<string, string>> {
  const members = await listMemberRecords({
    organizationId,
    count: mostOwners,
  });
  return new Map(members.map(({ userId, email }) => [userId, email]));
}
