import { Refusal } from "./refusal.mjs";

/**
 * Runs a whole command. Expected trouble becomes one sentence on stderr and exit code 1; a bug keeps its stack.
 *
 * @param {() => Promise<number | undefined>} command answers the exit code, 0 when it answers nothing
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.stderr.write(`${describeTrouble(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * The sentence for trouble of any kind.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function describeTrouble(error) {
  if (error instanceof Refusal) return error.message;
  return describeSystemTrouble(error) ?? String(error instanceof Error ? error.stack : error);
}

const SENTENCES = new Map([
  ["ENOSPC", "The disk is full: free some space, then run the same command again."],
  ["EDQUOT", "The disk quota is used up: free some space, then run the same command again."],
  ["53100", "The disk of the database is full: free some space, then run the same command again."],
]);

const NOT_A_FOLDER_CODES = new Set(["ENOTDIR", "EEXIST"]);

const FORBIDDEN_CODES = new Set(["EACCES", "EPERM", "EROFS"]);

/** @param {unknown} error */
function describeSystemTrouble(error) {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  if (NOT_A_FOLDER_CODES.has(code) && "path" in error) {
    return `${error.path} is in the way, or lies below something that is not a folder: remove it, or choose another folder with DATA_DIR.`;
  }
  if (!FORBIDDEN_CODES.has(code)) return SENTENCES.get(code) ?? null;
  const path = "path" in error ? String(error.path) : "a file it needs";
  return `No permission to use ${path}: give this user access to it, or choose another folder with DATA_DIR.`;
}
