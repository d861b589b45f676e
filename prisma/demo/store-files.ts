import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "@/lib/env";
import type { DemoDocument } from "./make-documents";

/** Writes the files of the documents to where their storage keys say, below files/ in the data folder. */
export async function storeFiles(documents: readonly DemoDocument[]): Promise<void> {
  for (const { storageKey, content } of documents) {
    const file = join(env.DATA_DIR, "files", storageKey);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, content, { mode: 0o600 });
  }
}
