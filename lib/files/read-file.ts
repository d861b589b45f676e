import "server-only";
import { readFile as readFromDisk } from "node:fs/promises";
import type { OrganizationId } from "@/lib/db/organization-id";
import { pathOfFile } from "./path-of-file";

/** A whole small file of an organization, such as a quote's PDF. */
export function readFile(organizationId: OrganizationId, key: string): Promise<Buffer> {
  return readFromDisk(pathOfFile(organizationId, key));
}
