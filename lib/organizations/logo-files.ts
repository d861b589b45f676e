import "server-only";
import { randomBytes } from "node:crypto";
import type { OrganizationId } from "@/lib/db/organization-id";
import { FileMissing } from "@/lib/files/file-missing";
import { readFile } from "@/lib/files/read-file";
import { removeFile } from "@/lib/files/remove-file";
import { storeFile } from "@/lib/files/store-file";

/**
 * A logo's key is new each time, so that an address with it never changes what it shows. The same picture, sent again, has a file
 * of its own, which goes only with its own key.
 */
const keyShape = /^[0-9a-f]{64}$/;

/** Stores a logo, and answers its key. */
export async function storeLogo(organizationId: OrganizationId, png: Buffer): Promise<string> {
  const key = randomBytes(32).toString("hex");
  await storeFile(organizationId, png, logoFileKey(organizationId, key));
  return key;
}

/** A logo's bytes, or null if the storage has lost them. */
export async function readLogo(
  organizationId: OrganizationId,
  key: string,
): Promise<Buffer | null> {
  try {
    return await readFile(organizationId, logoFileKey(organizationId, key));
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}

/** Removes a logo that nothing names any more from the storage. */
export async function removeLogoFile(organizationId: OrganizationId, key: string): Promise<void> {
  await removeFile(organizationId, logoFileKey(organizationId, key));
}

/** Where a logo lies, by an id and a key of ours and never by a client's text. */
export function logoFileKey(organizationId: OrganizationId, key: string): string {
  if (!keyShape.test(key)) throw new Error("That is no logo's key");
  return `${organizationId}/logo/${key}.png`;
}
