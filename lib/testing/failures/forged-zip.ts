import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { indexZip } from "@/lib/export/zip-index";

/** What becomes of an entry's text, by the entry's name; null drops the entry. */
export type Changes = Readonly<Record<string, ((text: string) => string) | null>>;

/** Copies a zip with entries changed or dropped; answers the copy's path. */
export async function forgedZip(folder: string, zip: string, changes: Changes): Promise<string> {
  const opened = await indexZip(zip);
  const made = new ZipFile();
  for (const [name, entry] of opened.entries) {
    const change = changes[name];
    if (change === null) continue;
    const bytes = await buffer(await entry.open());
    made.addBuffer(change ? Buffer.from(change(String(bytes))) : bytes, name);
  }
  opened.close();
  made.end();
  const file = path.join(folder, `${randomUUID()}.zip`);
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

/** A zip with files of so many megabytes of nothing. */
export async function zipWith(
  folder: string,
  name: string,
  { megabytes = 0, files = 1 } = {},
): Promise<string> {
  const made = new ZipFile();
  // A name of the same length is replaced afterwards, because the library refuses one that leads out.
  const harmless = name.replaceAll(".", "x");
  const nothing = Buffer.alloc(megabytes * 1024 * 1024);
  for (let index = 0; index < files; index += 1)
    made.addBuffer(nothing, `${harmless}${index || ""}`);
  made.end();
  const bytes = (await buffer(made.outputStream)).toString("latin1");
  const file = path.join(folder, `${randomUUID()}.zip`);
  await writeFile(file, bytes.replaceAll(harmless, name), "latin1");
  return file;
}
