import "server-only";
import { z } from "zod";
import type { PrismaClient } from "../generated/client";
import { lockOwnerOf } from "./lock-user";

export type EmailTokenPurpose = "verify" | "change" | "undo_change" | "activate";

/** The person and the address that a mailed link was about. */
const consumedSchema = z.object({ userId: z.string(), email: z.string() });

/**
 * Uses up a mailed link, and locks the account that it was for. Of many who come at once only one succeeds. Null where the link is
 * unknown, used, for another purpose, or expired by the database's clock.
 */
export async function consumeEmailToken(
  tx: Pick<PrismaClient, "$queryRaw">,
  purpose: EmailTokenPurpose,
  tokenHash: string,
): Promise<z.infer<typeof consumedSchema> | null> {
  await lockOwnerOf(
    tx,
    tx.$queryRaw`
    SELECT user_id::text AS "userId" FROM email_tokens WHERE token_hash = ${tokenHash}`,
  );
  const rows = await tx.$queryRaw`
    UPDATE email_tokens SET used_at = now()
    WHERE token_hash = ${tokenHash} AND purpose = ${purpose} AND used_at IS NULL
      AND created_at + make_interval(mins => lifetime_minutes) > now()
    RETURNING user_id::text AS "userId", email`;
  return z.array(consumedSchema).parse(rows)[0] ?? null;
}
