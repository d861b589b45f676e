import "server-only";
import { z } from "zod";
import { connections } from "../connections/connections";
import type { PrismaClient } from "../generated/client";
import { lockOwnerOf } from "./lock-user";

const foundSchema = z.object({ userId: z.string() });

/** The person whose password a reset link may still set, by the database's clock. Does not use it up. */
export async function findPasswordReset(tokenHash: string): Promise<string | null> {
  const { rows } = await connections().identityPool.query(
    `SELECT user_id AS "userId" FROM password_reset_tokens
    WHERE token_hash = $1 AND used_at IS NULL AND created_at + make_interval(mins => lifetime_minutes) > now()`,
    [tokenHash],
  );
  return z.array(foundSchema).parse(rows)[0]?.userId ?? null;
}

/** Uses up a reset link, and locks the account that it was for. Of many who come at once only one succeeds. */
export async function consumePasswordReset(
  tx: Pick<PrismaClient, "$queryRaw">,
  tokenHash: string,
): Promise<string | null> {
  await lockOwnerOf(
    tx,
    tx.$queryRaw`
    SELECT user_id::text AS "userId" FROM password_reset_tokens WHERE token_hash = ${tokenHash}`,
  );
  const rows = await tx.$queryRaw`
    UPDATE password_reset_tokens SET used_at = now()
    WHERE token_hash = ${tokenHash} AND used_at IS NULL
      AND created_at + make_interval(mins => lifetime_minutes) > now()
    RETURNING user_id::text AS "userId"`;
  return z.array(foundSchema).parse(rows)[0]?.userId ?? null;
}
