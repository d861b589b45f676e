import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";

const keyShape = /^[0-9a-f-]{36}(\/[0-9A-Za-z._-]{1,100}){1,3}$/;

/** Whether a key is one of the organization's files and leads nowhere else. */
export function isOwnKey(organizationId: OrganizationId, key: string): boolean {
  return keyShape.test(key) && !key.includes("..") && key.startsWith(`${organizationId}/`);
}

/** The same key. One of another organization, or one that could lead out of the folder, is a bug and throws. */
export function ownKey(organizationId: OrganizationId, key: string): string {
  if (!isOwnKey(organizationId, key))
    throw new Error("This key is not one of the organization's files.");
  return key;
}
