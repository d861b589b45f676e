import "server-only";
import { findDocumentsOfCustomer } from "@/lib/db/customers/find-documents-of-customer";
import type { TenantDb, TenantTx } from "@/lib/db/tenant-handle";
import { listOrders } from "@/lib/list-orders";
import { mostIds } from "@/lib/matches";
import type { Cursor } from "@/lib/paging";
import { documentColumns } from "./document";

interface DocumentQuery {
  /** Which documents are meant, as a `where`. */
  readonly meant: object;
  /** Only documents of this customer and of its quotes. */
  readonly customerId: string | null;
  readonly sort: keyof typeof listOrders;
  /** The place of the previous page's last row. */
  readonly cursor?: Cursor | undefined;
  readonly count: number;
}

/** The first `count` of the documents that are meant, in an order that an index serves. */
export async function documentRows(db: TenantDb | TenantTx, query: DocumentQuery) {
  const { meant, customerId, sort, cursor, count } = query;
  const { orderBy, after } = listOrders[sort];
  const ofCustomer = customerId ? await whereOfCustomer(db, customerId) : {};
  return db.document.findMany({
    where: { AND: [meant, ofCustomer, cursor ? after(cursor) : {}] },
    orderBy: [...orderBy],
    take: count,
    select: documentColumns,
  });
}

/** If the customer has many documents, reading along the list meets them soon enough, as it does what a search finds often. */
async function whereOfCustomer(db: TenantDb | TenantTx, customerId: string) {
  const ids = await findDocumentsOfCustomer(db, { customerId, most: mostIds + 1 });
  if (ids.length > mostIds) return { OR: [{ customerId }, { quote: { customerId } }] };
  return { id: { in: [...ids] } };
}
