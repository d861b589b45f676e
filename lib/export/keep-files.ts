import "server-only";
import { createHash } from "node:crypto";
import type { OrganizationId } from "@/lib/db/organization-id";
import { listFiles } from "@/lib/files/list-files";
import { removeFile } from "@/lib/files/remove-file";
import { storeStream } from "@/lib/files/store-file";
import type { Manifest } from "./manifest";
import { type ZipIndex, ZipTrouble } from "./zip-index";

const folder = "files/";

/**
 * Stores the files of a zip for an organization about to be made. They have to be those of the manifest, byte for byte.
 *
 * @throws {@link ZipTrouble}
 */
export async function keepFiles(
  { entries }: ZipIndex,
  organizationId: OrganizationId,
  manifest: Manifest,
): Promise<void> {
  const all = createHash("sha256");
  for (const [path, entry] of entries) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length);
    const hash = createHash("sha256");
    await storeStream(organizationId, `${organizationId}/${name}`, hashed(await entry.open()));
    all.update(`${name} ${hash.digest("hex")}\n`);

    async function* hashed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        hash.update(piece);
        yield piece;
      }
    }
  }
  if (all.digest("hex") !== manifest.files.sha256)
    throw new ZipTrouble("The files are not those that the manifest speaks of.");
}

/** Removes the files of an organization that was not made after all. */
export async function discardFiles(organizationId: OrganizationId): Promise<void> {
  for await (const page of listFiles(organizationId))
    for (const { key } of page) await removeFile(organizationId, key);
}
