import "server-only";
import { z } from "zod";
import type { PrismaClient } from "./generated/client";

const lockedSchema = z.object({ password_hash: z.string().nullable(), is_disabled: z.boolean() });

/**
 * Locks an account's password until the transaction ends, and says whether it still is `passwordHash` and the account open. A
 * change of the password in between has ended all sessions; one opened with the old password must not outlive it.
 */
export async function isStillThePassword(
  tx: Pick<PrismaClient, "$queryRaw">,
  userId: string,
  passwordHash: string | null,
): Promise<boolean> {
  const rows = await tx.$queryRaw`
    SELECT password_hash, disabled_at IS NOT NULL AS is_disabled
    FROM users WHERE id = ${userId}::uuid FOR SHARE`;
  const [row] = z.array(lockedSchema).parse(rows);
  return row !== undefined && !row.is_disabled && row.password_hash === passwordHash;
}
