import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** What a derived token opens. Each purpose has its own key, so that a token for one is worth nothing for another. */
export const tokenPurposes = [
  "invitation",
  "invitation_mail",
  "quote",
  "email_verification",
  "email_change",
  "undo_email_change",
  "password_reset",
  "account_activation",
  "file_link",
  "export_link",
] as const;

export type TokenPurpose = (typeof tokenPurposes)[number];

/** A new secret: 256 bits from the operating system, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: its SHA-256, hex. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The token that belongs to a nonce: 256 bits, base64url, the same each time. The database has nonce and hash, the server the
 * key, so that a mail job can make the link again and no queue or backup ever carries one.
 */
export function deriveToken(purpose: TokenPurpose, nonce: string): string {
  return createHmac("sha256", purposeKey(purpose)).update(nonce).digest("base64url");
}

/** Whether somebody who gives this knows the token of a nonce. How long it takes to say no tells nothing of the token. */
export function isDerivedToken(purpose: TokenPurpose, nonce: string, given: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(deriveToken(purpose, nonce))];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Keys derived from the server's secret, kept because deriving one takes several times as long as using it. */
const ownKeys = new Map<string, Buffer>();

/** A key for one purpose, from the server's secret; a command passes the secret itself. @see RFC 5869 */
export function purposeKey(purpose: string, secretKey?: string): Buffer {
  if (secretKey !== undefined) return keyFrom(secretKey, purpose);
  const key = ownKeys.get(purpose) ?? keyFrom(env.SECRET_KEY, purpose);
  ownKeys.set(purpose, key);
  return key;
}

function keyFrom(secretKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", `mercura:${purpose}`, 32));
}
