import "server-only";
import { env } from "@/lib/env";
import { Prisma } from "./generated/client";
import type { TenantTx } from "./tenant-handle";
import { unscoped } from "./unscoped";

/**
 * Whether tables may lie on several machines. There a statement that changes the tenants' tables may change neither the
 * directory's nor the queue, nor look anything up in its answer (docs/scaling.md). The explicit transport is the one for that.
 */
export function isClustered(): boolean {
  return env.DATABASE_TENANT_TRANSPORT === "explicit";
}

/**
 * Sends two statements of one change, of which neither needs what the other answers: as one, because locks are held meanwhile, or
 * one after the other on a cluster. Answers how many rows the second wrote.
 */
export async function sendTogether(
  tx: TenantTx,
  first: Prisma.Sql,
  second: Prisma.Sql,
): Promise<number> {
  const client = unscoped(tx);
  if (!isClustered()) return client.$executeRaw(Prisma.sql`WITH first AS (${first}) ${second}`);
  await client.$executeRaw(first);
  return client.$executeRaw(second);
}
