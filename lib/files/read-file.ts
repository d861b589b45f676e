import "server-only";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { OrganizationId } from "@/lib/db/organization-id";
import { fileStorage } from "./choose-storage";
import { FileMissing } from "./file-missing";
import { ownKey } from "./own-key";
import type { ByteRange } from "./storage";
import { StorageUnavailable } from "./storage-unavailable";

/** A whole small file of an organization, such as a quote's PDF. */
export async function readFile(organizationId: OrganizationId, key: string): Promise<Buffer> {
  return buffer(await openFile(organizationId, key));
}

/**
 * An organization's file, or part of it, as a stream. Throws FileMissing if the storage has lost it, StorageUnavailable if the
 * storage is away.
 */
export async function openFile(
  organizationId: OrganizationId,
  key: string,
  range?: ByteRange,
): Promise<Readable> {
  const storage = await fileStorage();
  const ownedKey = ownKey(organizationId, key);
  return storage.get(ownedKey, range).catch((error: unknown) => {
    throw error instanceof FileMissing ? error : new StorageUnavailable(error);
  });
}
