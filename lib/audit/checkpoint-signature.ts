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

/** Says what is signed, so that a signature can't be taken for one of something else. */
const purpose = "mercura audit checkpoint 1";

// The prefix that makes 32 bytes an Ed25519 key in DER. @see RFC 8410 section 7
const keyHead = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs a checkpoint with the key made of these 32 bytes; in base64url. @see RFC 8032 */
export function signCheckpoint(checkpoint: SignedCheckpoint, seed: Buffer): string {
  return sign(null, textOf(checkpoint), keyOf(seed)).toString("base64url");
}

/** Whether the key made of these bytes signed exactly this. */
export function isSignedCheckpoint(
  checkpoint: SignedCheckpoint,
  signature: string,
  seed: Buffer,
): boolean {
  const given = Buffer.from(signature, "base64url");
  return verify(null, textOf(checkpoint), createPublicKey(keyOf(seed)), given);
}

/** The public key that anybody can check a signature with, as PEM. */
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
