import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { purposeKey } from "./tokens";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** What a sealed text is kept for. Each purpose has its own key, derived from the server's secret. */
export const sealPurposes = ["idempotency", "webhook_secret"] as const;

type SealPurpose = (typeof sealPurposes)[number];

/**
 * Encrypts a text for the database, bound to `context`, such as its row's id: in another place it does not open. AES-256-GCM, as
 * base64url of nonce, tag and text.
 */
export function seal(purpose: SealPurpose, context: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, purposeKey(purpose), nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what {@link seal} made; null if it was changed, moved, or sealed under another secret. */
export function unseal(purpose: SealPurpose, context: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, purposeKey(purpose), bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    return null;
  }
}
