import "server-only";
import { z } from "zod";
import { connections } from "./connections";

const consumedSchema = z.object({ user_id: z.string(), email: z.string() });

/**
 * Uses up the link that proves an address and marks the address proven: one statement, so that of many who come at once one
 * succeeds. Null where the link is unknown, used, past its time by the database's clock, or for an address given up since.
 */
export async function consumeVerification(
  tokenHash: string,
): Promise<z.infer<typeof consumedSchema> | null> {
  const { rows } = await connections().identityPool.query(
    `WITH used AS (
      UPDATE email_tokens SET used_at = now()
      WHERE token_hash = $1 AND purpose = 'verify' AND used_at IS NULL
        AND created_at + make_interval(mins => lifetime_minutes) > now()
      RETURNING user_id, email)
    UPDATE users SET email_verified_at = coalesce(email_verified_at, now()), updated_at = now()
    FROM used WHERE users.id = used.user_id AND users.email = used.email
    RETURNING used.user_id, used.email`,
    [tokenHash],
  );
  return z.array(consumedSchema).parse(rows)[0] ?? null;
}
