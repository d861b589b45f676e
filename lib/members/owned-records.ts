import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** What a member looks after. */
export interface OwnedRecords {
  readonly customers: number;
  readonly quotes: number;
  /** Those of the quotes that are still worked on. */
  readonly openQuotes: number;
}

const openStates = ["draft", "pending_approval", "sent"];

const customersOf = (ownerUserId: string) => ({ ownerUserId, deletedAt: null });
const openQuotesOf = (ownerUserId: string) => ({ ownerUserId, status: { in: openStates } });

/** How many customers and quotes are in somebody's hands. */
export async function countOwnedRecords(tx: TenantTx, userId: string): Promise<OwnedRecords> {
  const customers = await tx.customer.count({ where: customersOf(userId) });
  const quotes = await tx.quote.count({ where: { ownerUserId: userId } });
  const openQuotes = await tx.quote.count({ where: openQuotesOf(userId) });
  return { customers, quotes, openQuotes };
}

/** Gives somebody's customers and open quotes to somebody else; finished quotes stay theirs. Answers how many went. */
export async function handOverRecords(tx: TenantTx, from: string, to: string) {
  const change = { ownerUserId: to, lockVersion: { increment: 1 } };
  const customers = await tx.customer.updateMany({ where: customersOf(from), data: change });
  const quotes = await tx.quote.updateMany({ where: openQuotesOf(from), data: change });
  return { customers: customers.count, quotes: quotes.count };
}
