import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { OrganizationId } from "@/lib/db/organization-id";
import { fileStorage } from "./choose-storage";
import { ownKey } from "./own-key";
import { StorageUnavailable } from "./storage-unavailable";
import { watchedSource } from "./watched-source";

/** A stored file: its key, and what it is. */
export interface StoredFile {
  readonly key: string;
  /** Hex. */
  readonly sha256: string;
}

/** A key for a new file of an organization, made of ids and of nothing that a client says. */
export function newFileKey(organizationId: OrganizationId): string {
  return `${organizationId}/${randomUUID()}`;
}

/** Stores a small file of an organization. Once this returns it is safe. */
export async function storeFile(
  organizationId: OrganizationId,
  content: Uint8Array,
  key = newFileKey(organizationId),
): Promise<StoredFile> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  await storeStream(organizationId, key, whole(content));
  return { key, sha256 };
}

/**
 * Stores a file while it arrives. If `content` breaks off, nothing of it stays. Throws StorageUnavailable if it can't be stored.
 */
export async function storeStream(
  organizationId: OrganizationId,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const storage = await fileStorage();
  const ownedKey = ownKey(organizationId, key);
  const source = watchedSource(content);
  try {
    await storage.put(ownedKey, source.chunks);
  } catch (error) {
    throw source.hasBroken() ? error : new StorageUnavailable(error);
  }
}

async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
