import "server-only";
import type { PrismaClient } from "./generated/client";

/** Makes others who change the same account wait until this transaction ends. */
export async function lockUser(tx: Pick<PrismaClient, "$queryRaw">, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}
