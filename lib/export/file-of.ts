import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { isReleased } from "@/lib/documents/scanner";
import { isOwnKey } from "@/lib/files/own-key";
import { logoFileKey } from "@/lib/organizations/logo-files";
import { keyWithout, namesFile, type Row } from "./row-text";

/** A stored file: its key, and its name in the zip. */
export interface NamedFile {
  readonly key: string;
  readonly path: string;
}

/** The file that a row names in a field; null for a version that the virus scanner holds back. */
export function fileOf(
  organizationId: OrganizationId,
  field: string,
  value: string,
  row: Row,
): NamedFile | null {
  if (!namesFile(field)) return null;
  const { scanStatus } = row;
  if (typeof scanStatus === "string" && !isReleased({ scanStatus })) return null;
  const key = field === "logoKey" ? logoFileKey(organizationId, value) : value;
  return isOwnKey(organizationId, key)
    ? { key, path: String(keyWithout(organizationId, key)) }
    : null;
}
