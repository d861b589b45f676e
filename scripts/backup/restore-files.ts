import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openZip } from "@/lib/export/read-zip";
import { fileEntry, type Manifest } from "./manifest";

/** Brings back the stored files that are not there any more, or are not what they were. Returns how many. */
export async function restoreFiles(
  file: string,
  { files }: Manifest,
  filesDir: string,
): Promise<number> {
  const wanted = new Map((files ?? []).map((kept) => [fileEntry(kept.key), kept]));
  let count = 0;
  for await (const entry of openZip(file)) {
    const kept = wanted.get(entry.path);
    if (!kept) continue;
    const place = path.join(filesDir, kept.key);
    if ((await checksumOf(place)) === kept.sha256) continue;
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const beside = `${place}.restored.new`;
    const content = Readable.from(entry.pieces, { objectMode: false });
    await pipeline(content, createWriteStream(beside, { mode: 0o600, flush: true }));
    await rename(beside, place);
    count += 1;
  }
  return count;
}

async function checksumOf(place: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(place)) hash.update(piece);
    return hash.digest("hex");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
