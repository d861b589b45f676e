import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { mailboxFolder, type StoredMail, storedMailSchema } from "./stored-mail";

/** The mail with this id, or null. Text that is no id never reaches the file system. */
export async function findMail(id: string): Promise<StoredMail | null> {
  if (!storedMailSchema.shape.id.safeParse(id).success) return null;
  try {
    const file = await readFile(path.join(mailboxFolder(), `${id}.json`), "utf8");
    return storedMailSchema.parse(JSON.parse(file));
  } catch (error) {
    // The oldest mails make room for new ones, also while somebody reads.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
