import "server-only";
import { createHmac } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/env";
import { type BoundedPool, boundedPool } from "@/lib/threads/bounded-pool";
import { purposeKey } from "@/lib/tokens";

/** bcrypt ignores everything after this many bytes. */
const maxBcryptBytes = 72;
/** A salt, and a hash that no password produces. */
const unknownAccount = "ANKSguMzJu9c24ckSBsLWu96OiGTS8iN0T9dzXvpbIwvap42M2dqG";

declare global {
  var mercuraHashing: BoundedPool | undefined;
}

// Next bundles this file more than once, and the bounds are those of the process.
globalThis.mercuraHashing ??= boundedPool(
  // Not a module of the bundle: the worker thread loads it from the project's folder.
  join(/* turbopackIgnore: true */ process.cwd(), "lib/passwords/bcrypt-worker.mjs"),
  // On two cores the last of this many waits for 20 s, which is as long as anybody would.
  { maxThreads: Math.min(4, availableParallelism()), maxWaiting: 50 },
);
const workers = globalThis.mercuraHashing;

/**
 * The bcrypt hash to store for a password.
 *
 * @throws ServiceBusy if too many hashes wait already; the doors answer it
 */
export async function hashPassword(password: string): Promise<string> {
  const result: unknown = await workers.run({
    password: bounded(password),
    cost: env.PASSWORD_HASH_COST,
  });
  if (typeof result !== "string") throw new Error("The bcrypt worker answered no hash.");
  return result;
}

/**
 * Whether a password belongs to a hash. Without a hash (no account, or none set) it is false after the same work.
 *
 * @throws ServiceBusy if too many hashes wait already; the doors answer it
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const isMatch: unknown = await workers.run({
    password: bounded(password),
    hash: hash ?? unknownAccountHash(),
  });
  return hash !== null && isMatch === true;
}

/** Whether a hash was made with less work than we do today. @see ASVS 5.0 11.2.2 */
export function needsRehash(hash: string): boolean {
  const work = /^\$2[aby]\$(\d\d)\$/.exec(hash)?.[1];
  return work === undefined || Number(work) < env.PASSWORD_HASH_COST;
}

/** Makes a log-in with an unknown address cost the same as with a known one. */
function unknownAccountHash(): string {
  return `$2b$${String(env.PASSWORD_HASH_COST).padStart(2, "0")}$${unknownAccount}`;
}

// In NFC, so that the same letters typed on another system match. A password longer than bcrypt reads is hashed first: with a
// key, so that the result is worth nothing elsewhere, and in base64, so that it contains no NUL.
function bounded(password: string): string {
  const text = password.normalize("NFC");
  if (Buffer.byteLength(text) <= maxBcryptBytes && !text.includes("\0")) return text;
  return createHmac("sha384", purposeKey("password")).update(text).digest("base64");
}
