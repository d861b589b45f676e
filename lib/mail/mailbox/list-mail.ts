import "server-only";
import { readdir } from "node:fs/promises";
import { findMail } from "./find-mail";
import { mailboxFolder, type StoredMail } from "./stored-mail";

/** The mails in the local mailbox, newest first; with `to`, those to that address. */
export async function listMail(to?: string): Promise<StoredMail[]> {
  const mails = await Promise.all((await listMailIds()).map(findMail));
  return mails
    .filter((mail) => mail !== null)
    .filter((mail) => !to || mail.to === to.trim().toLowerCase());
}

/** The ids of all mails, newest first. */
export async function listMailIds(): Promise<string[]> {
  const names = await readdir(mailboxFolder()).catch(emptyIfMissing);
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort()
    .reverse();
}

function emptyIfMissing(error: unknown): string[] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
  throw error;
}
