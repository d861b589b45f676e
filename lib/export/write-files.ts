import "server-only";
import { createHash } from "node:crypto";
import type { OrganizationId } from "@/lib/db/organization-id";
import { FileMissing } from "@/lib/files/file-missing";
import { openFile } from "@/lib/files/read-file";
import type { Manifest } from "./manifest";
import type { ZipWriter } from "./zip-writer";

/** Writes the files that rows name, one after the other. A file that the storage has lost is counted and skipped. */
export async function writeFiles(
  organizationId: OrganizationId,
  zip: ZipWriter,
  files: ReadonlyMap<string, string>,
): Promise<Manifest["files"]> {
  const all = createHash("sha256");
  let [count, bytes, missing] = [0, 0, 0];
  for (const [path, key] of files) {
    const content = await openFile(organizationId, key).catch((error: unknown) => {
      if (error instanceof FileMissing) return null;
      throw error;
    });
    if (!content) {
      missing += 1;
      continue;
    }
    const hash = createHash("sha256");
    await zip.add(`files/${path}`, counted(content));
    all.update(`${path} ${hash.digest("hex")}\n`);
    count += 1;

    async function* counted(pieces: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        if (!(piece instanceof Uint8Array)) throw new Error("A file is read as bytes.");
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    }
  }
  return { count, bytes, missing, sha256: all.digest("hex") };
}
