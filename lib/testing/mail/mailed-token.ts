import { z } from "zod";
import { deriveToken, type TokenPurpose } from "@/lib/tokens";
import { ownerDatabase } from "../database/owner-database";

const queries = {
  email_verification: "SELECT nonce FROM email_tokens WHERE user_id = $1 AND purpose = 'verify'",
  email_change: "SELECT nonce FROM email_tokens WHERE user_id = $1 AND purpose = 'change'",
  undo_email_change:
    "SELECT nonce FROM email_tokens WHERE user_id = $1 AND purpose = 'undo_change'",
  account_activation: "SELECT nonce FROM email_tokens WHERE user_id = $1 AND purpose = 'activate'",
  password_reset: "SELECT nonce FROM password_reset_tokens WHERE user_id = $1",
} as const satisfies Partial<Record<TokenPurpose, string>>;

export type MailedLink = keyof typeof queries;

/** The token in the newest link of a kind that was mailed to a person, derived as the mail's job does it. */
export async function mailedToken(userId: string, link: MailedLink): Promise<string> {
  const { rows } = await ownerDatabase.query(`${queries[link]} ORDER BY created_at DESC LIMIT 1`, [
    userId,
  ]);
  const [{ nonce }] = z.tuple([z.object({ nonce: z.string() })]).parse(rows);
  return deriveToken(link, nonce);
}
