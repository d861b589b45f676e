import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { ownKey } from "./own-key";
import { fileStorage } from "./storage";
import { StorageUnavailable } from "./storage-unavailable";

/** Takes a file of an organization out of the storage; nothing happens where it is gone already. Throws StorageUnavailable. */
export async function removeFile(organizationId: OrganizationId, key: string): Promise<void> {
  const storage = await fileStorage();
  const ownedKey = ownKey(organizationId, key);
  await storage.remove(ownedKey).catch((error: unknown) => {
    throw new StorageUnavailable(error);
  });
}
