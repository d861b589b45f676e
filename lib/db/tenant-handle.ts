import type { Prisma, PrismaClient } from "./generated/client";
import type { TenantModel } from "./models";

/** The tenant models inside a transaction. */
export type TenantTx = Pick<PrismaClient, Uncapitalize<TenantModel>>;

/** What may be different in a transaction. */
export interface TransactionOptions {
  /** Everything in it sees the moment of its first statement. */
  readonly isolationLevel?: "RepeatableRead";
  /** How long it may take; 30 seconds unless said otherwise. */
  readonly timeoutMs?: number;
}

export const transactionTimeoutMs = 30_000;

/** One organization's database: its models, and transactions over them. No raw SQL, no other organization. */
export interface TenantDb extends TenantTx {
  $transaction<T>(work: (tx: TenantTx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  $transaction<P extends Prisma.PrismaPromise<unknown>[]>(
    statements: readonly [...P],
  ): Promise<{ -readonly [K in keyof P]: Awaited<P[K]> }>;
}
