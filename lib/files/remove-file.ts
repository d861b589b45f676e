import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { fileStorage } from "./choose-storage";
import { ownKey } from "./own-key";
import { StorageUnavailable } from "./storage-unavailable";

/** Removes an organization's file from the storage; does nothing if it is already gone. Throws StorageUnavailable. */
export async function removeFile(organizationId: OrganizationId, key: string): Promise<void> {
  const storage = await fileStorage();
  const ownedKey = ownKey(organizationId, key);
  await storage.remove(ownedKey).catch((error: unknown) => {
    throw new StorageUnavailable(error);
  });
}
