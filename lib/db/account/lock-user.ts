import "server-only";
import type { PrismaClient } from "../generated/client";

/** Until this transaction ends, anybody else who changes the account waits. */
export async function lockUser(tx: Pick<PrismaClient, "$queryRaw">, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}
