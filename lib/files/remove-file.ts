import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { ownKey } from "./own-key";
import { fileStorage } from "./storage";

/** Takes a file of an organization out of the storage; nothing happens where it is gone already. */
export async function removeFile(organizationId: OrganizationId, key: string): Promise<void> {
  const storage = await fileStorage();
  await storage.remove(ownKey(organizationId, key));
}
