import "server-only";
import { z } from "zod";
import type { PrismaClient } from "../generated/client";

const lockedSchema = z.object({ passwordHash: z.string().nullable(), isDisabled: z.boolean() });

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
    SELECT password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled"
    FROM users WHERE id = ${userId}::uuid FOR SHARE`;
  const [row] = z.array(lockedSchema).parse(rows);
  return row !== undefined && !row.isDisabled && row.passwordHash === passwordHash;
}
