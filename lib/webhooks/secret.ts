import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { seal, unseal } from "@/lib/sealed";

const prefix = "whsec_";

/** A new secret, as the organization sees it once. @see Standard Webhooks, "Signature scheme" */
export function newSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

/** A secret as the database keeps it, usable for its endpoint alone. */
export function sealSecret(endpointId: string, secret: string): string {
  return seal("webhook_secret", endpointId, secret);
}

interface SealedSecrets {
  readonly id: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Date | null;
}

/** The secrets that sign for an endpoint now: its own, and for a while after a rotation the former one. */
export function secretsOf(endpoint: SealedSecrets, now: Date): readonly string[] {
  const { id, secret, previousSecret, previousSecretUntil } = endpoint;
  const isBoth = previousSecret && previousSecretUntil && previousSecretUntil > now;
  return [secret, ...(isBoth ? [previousSecret] : [])].map((sealed) => {
    const opened = unseal("webhook_secret", id, sealed);
    if (opened === null)
      throw new Error("A webhook's secret does not open: is SECRET_KEY another one?");
    return opened;
  });
}

interface Message {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** The headers that prove who sent a message, and when. @see Standard Webhooks 1.0.0 */
export function signedHeaders(secrets: readonly string[], { id, sentAt, body }: Message) {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    const hmac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
    return `v1,${hmac.digest("base64")}`;
  });
  return {
    "Content-Type": "application/json",
    "User-Agent": "Mercura-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
