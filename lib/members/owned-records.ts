import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { openStatuses } from "@/lib/quotes/status";

/** What a member looks after. */
export interface OwnedRecords {
  readonly customers: number;
  readonly quotes: number;
  /** Quotes that are still being worked on. */
  readonly openQuotes: number;
  readonly documents: number;
}

const keptOf = (ownerUserId: string) => ({ ownerUserId, deletedAt: null });
const openQuotesOf = (ownerUserId: string) => ({ ownerUserId, status: { in: [...openStatuses] } });

/** How many customers, quotes and documents somebody looks after. */
export async function countOwnedRecords(tx: TenantTx, userId: string): Promise<OwnedRecords> {
  const [customers, documents, byStatus] = await Promise.all([
    tx.customer.count({ where: keptOf(userId) }),
    tx.document.count({ where: keptOf(userId) }),
    tx.quote.groupBy({ by: ["status"], where: { ownerUserId: userId }, _count: true }),
  ]);
  const count = (rows: typeof byStatus) => rows.reduce((sum, { _count }) => sum + _count, 0);
  const ofOpen = byStatus.filter(({ status }) => openStatuses.some((open) => open === status));
  return { customers, quotes: count(byStatus), openQuotes: count(ofOpen), documents };
}

/** Gives somebody's customers, documents and open quotes to somebody else; finished quotes stay. Answers how many were given. */
export async function handOverRecords(tx: TenantTx, from: string, to: string) {
  const change = { ownerUserId: to, lockVersion: { increment: 1 } };
  const customers = await tx.customer.updateMany({ where: keptOf(from), data: change });
  const quotes = await tx.quote.updateMany({ where: openQuotesOf(from), data: change });
  const documents = await tx.document.updateMany({ where: keptOf(from), data: change });
  return { customers: customers.count, quotes: quotes.count, documents: documents.count };
}
