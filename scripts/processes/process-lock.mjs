import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { processIdentity } from "./process-identity.mjs";

const SETTLE_MS = 30;
const POLL_MS = 200;

/** @typedef {{ pid: number, identity: string }} Holder */

/**
 * Takes a lock file for this process. A lock whose holder is dead is taken over, so a crash leaves nothing to clean up.
 *
 * @param {string} file in a folder that exists
 * @returns {Promise<{ release: () => void } | { holder: Holder }>} holder: the living process that has it
 */
export async function takeLock(file) {
  const own = { pid: process.pid, identity: processIdentity(process.pid) ?? "" };
  const text = JSON.stringify(own);
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = readHolder(file);
    if (holder) return { holder };
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
    // Two processes may find the same dead lock: the later rename wins, and the other one sees it here.
    await wait(SETTLE_MS);
    const winner = readHolder(file);
    if (winner && winner.pid !== process.pid) return { holder: winner };
  }
  return { release: () => rmSync(file, { force: true }) };
}

/**
 * Takes a lock as soon as nobody else has it, and gives it back after the work.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  let taken = await takeLock(file);
  while ("holder" in taken) {
    await wait(POLL_MS);
    taken = await takeLock(file);
  }
  try {
    return await work();
  } finally {
    taken.release();
  }
}

/**
 * @param {string} file
 * @returns {Holder | null} null when nobody alive holds it
 */
export function readHolder(file) {
  try {
    /** @type {Holder} */
    const { pid, identity } = JSON.parse(readFileSync(file, "utf8"));
    return processIdentity(pid) === identity ? { pid, identity } : null;
  } catch {
    return null;
  }
}
