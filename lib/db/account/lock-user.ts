import "server-only";
import { z } from "zod";
import type { PrismaClient } from "../generated/client";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

/** Until this transaction ends, anybody else who changes the account waits. */
export async function lockUser(tx: Pick<PrismaClient, "$queryRaw">, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}

/** The same in a tenant's transaction; travels with its next statement. */
export function holdUser(tx: TenantTx, userId: string): void {
  unscoped(tx).post`SELECT FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}

const ownersSchema = z.array(z.object({ userId: z.string() }));

/**
 * Locks the account that a mailed link is for before the link itself. Whoever changes an account takes its links away, and would
 * otherwise wait for somebody who has the link and waits for the account.
 */
export async function lockOwnerOf(
  tx: Pick<PrismaClient, "$queryRaw">,
  link: Promise<unknown>,
): Promise<void> {
  for (const { userId } of ownersSchema.parse(await link)) await lockUser(tx, userId);
}
