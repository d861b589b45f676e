import { openZip } from "@/lib/export/read-zip";
import { Refusal } from "../console/refusal.mjs";
import { fileEntry, type Manifest, manifestEntry, openManifest, tableEntry } from "./manifest";
import { measured } from "./measured";

/**
 * Reads a backup through, and answers what is in it. One that was cut short or changed, or that another secret has signed, is
 * refused in a sentence, before anything else is touched.
 */
export async function checkBackup(file: string, secretKey: string): Promise<Manifest> {
  const { sealed, found } = await readThrough(file);
  if (sealed === undefined)
    throw new Refusal(`${file} is cut short, or no backup of Mercura: it has no manifest.`);
  const manifest = openManifest(sealed, secretKey);
  const named = new Map([
    ...manifest.tables.map((table) => [tableEntry(table), table.sha256] as const),
    ...(manifest.files ?? []).map(({ key, sha256 }) => [fileEntry(key), sha256] as const),
  ]);
  for (const [entry, sha256] of named) {
    if (found.get(entry) !== sha256)
      throw new Refusal(`The backup was changed or damaged: ${entry} is not what was written.`);
  }
  for (const entry of found.keys()) {
    if (!named.has(entry)) throw new Refusal(`The backup was changed: ${entry} was added to it.`);
  }
  return manifest;
}

async function readThrough(file: string) {
  const found = new Map<string, string>();
  let sealed: string | undefined;
  try {
    for await (const entry of openZip(file)) {
      if (entry.path === manifestEntry) {
        sealed = await textOf(entry.pieces);
        continue;
      }
      const { pieces, measure } = measured(entry.pieces);
      for await (const _ of pieces);
      found.set(entry.path, measure.sha256());
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return { sealed, found };
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return Buffer.concat(chunks).toString("utf8");
}

function unreadable(file: string, error: unknown): Refusal {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return new Refusal(`There is no file ${file}.`);
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal(`${file} is cut short or damaged: ${reason}.`, { cause: error });
}
