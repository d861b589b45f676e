import type { Prisma, PrismaClient } from "./generated/client";
import type { TenantModel } from "./models";

/** The tenant models inside a transaction. */
export type TenantTx = Pick<PrismaClient, Uncapitalize<TenantModel>>;

/** One organization's database: its models, and transactions over them. No raw SQL, no other organization. */
export interface TenantDb extends TenantTx {
  /** `timeout` in milliseconds, for a command whose work takes longer than any request may. */
  $transaction<T>(
    work: (tx: TenantTx) => Promise<T>,
    options?: { readonly timeout: number },
  ): Promise<T>;
  $transaction<P extends Prisma.PrismaPromise<unknown>[]>(
    statements: readonly [...P],
  ): Promise<{ -readonly [K in keyof P]: Awaited<P[K]> }>;
}
