import "server-only";
import path from "node:path";
import type { OrganizationId } from "@/lib/db/organization-id";
import { env } from "@/lib/env";

const keyShape = /^[0-9a-f-]{36}(\/[0-9A-Za-z._-]{1,100}){1,3}$/;

/** Where a file lies. A key of another organization, or one that could lead out of the folder, is a bug and throws. */
export function pathOfFile(organizationId: OrganizationId, key: string): string {
  if (!keyShape.test(key) || key.includes("..") || !key.startsWith(`${organizationId}/`))
    throw new Error("This key is not one of the organization's files.");
  return path.join(env.DATA_DIR, "files", key);
}
