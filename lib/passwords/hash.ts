import "server-only";
import { createHmac } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { purposeKey } from "@/lib/tokens";
import { boundedPool } from "./bounded-pool";

/** bcrypt's work factor: about 0.8 s on a small core. Raised here, it rises for each person when they log in (needsRehash). */
const cost = 12;
/** bcrypt ignores what lies behind this many bytes. */
const maxBcryptBytes = 72;
/** Of no password: it makes a login for an unknown address cost what a known one does. */
const unknownAccountHash = "$2b$12$ANKSguMzJu9c24ckSBsLWu96OiGTS8iN0T9dzXvpbIwvap42M2dqG";

const workers = boundedPool(
  // Not a module of the bundle: the worker thread loads it from the project's folder.
  join(/* turbopackIgnore: true */ process.cwd(), "lib/passwords/bcrypt-worker.mjs"),
  // On two cores the last of so many waits for 20 s, which is as long as anybody would.
  { maxThreads: Math.min(4, availableParallelism()), maxWaiting: 50 },
);

/**
 * The bcrypt hash to keep for a password.
 *
 * @throws ServiceBusy where too many hashes wait already; the doors answer it
 */
export async function hashPassword(password: string): Promise<string> {
  const result: unknown = await workers.run({ password: bounded(password), cost });
  if (typeof result !== "string") throw new Error("The bcrypt worker answered no hash.");
  return result;
}

/**
 * Whether a password belongs to a hash; without a hash (no account, or none set) false after the same work.
 *
 * @throws ServiceBusy where too many hashes wait already; the doors answer it
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const isMatch: unknown = await workers.run({
    password: bounded(password),
    hash: hash ?? unknownAccountHash,
  });
  return hash !== null && isMatch === true;
}

/** Whether a hash was made with less work than we do today. @see ASVS 5.0 11.2.2 */
export function needsRehash(hash: string): boolean {
  const work = /^\$2[aby]\$(\d\d)\$/.exec(hash)?.[1];
  return work === undefined || Number(work) < cost;
}

// Compared in NFC, so that the same letters typed on another system match. What is longer than bcrypt reads is hashed
// first, with a key so that the result is worth nothing elsewhere, and in base64 so that it holds no NUL.
function bounded(password: string): string {
  const text = password.normalize("NFC");
  if (Buffer.byteLength(text) <= maxBcryptBytes && !text.includes("\0")) return text;
  return createHmac("sha384", purposeKey("password")).update(text).digest("base64");
}
