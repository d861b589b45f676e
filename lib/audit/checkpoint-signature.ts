import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** What a checkpoint says, and its signature covers. */
export interface SignedCheckpoint {
  readonly organizationId: string;
  readonly sequence: bigint;
  readonly hash: string;
  /** When the chain's last event was written, and when the checkpoint was taken: ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly takenAt: string;
}

/** Says what the key signs, so that a signature of it is one of nothing else. */
const purpose = "mercura audit checkpoint 1";

// An Ed25519 key is its 32 bytes behind this. @see RFC 8410 section 7
const keyHead = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs a checkpoint with a key made of 32 bytes; base64url. @see RFC 8032 */
export function signCheckpoint(checkpoint: SignedCheckpoint, seed: Buffer): string {
  return sign(null, textOf(checkpoint), keyOf(seed)).toString("base64url");
}

/** Whether the key that is made of these bytes signed exactly this. */
export function isSignedCheckpoint(
  checkpoint: SignedCheckpoint,
  signature: string,
  seed: Buffer,
): boolean {
  const given = Buffer.from(signature, "base64url");
  return verify(null, textOf(checkpoint), createPublicKey(keyOf(seed)), given);
}

/** What anybody can check a signature with: PEM. */
export function publicKeyOf(seed: Buffer): string {
  return createPublicKey(keyOf(seed)).export({ type: "spki", format: "pem" }).toString();
}

function keyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([keyHead, seed]), format: "der", type: "pkcs8" });
}

function textOf(checkpoint: SignedCheckpoint): Buffer {
  const { organizationId, sequence, hash, recordedAt, takenAt } = checkpoint;
  return Buffer.from([purpose, organizationId, sequence, hash, recordedAt, takenAt].join("\n"));
}
