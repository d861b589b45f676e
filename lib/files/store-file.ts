import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import type { OrganizationId } from "@/lib/db/organization-id";
import { pathOfFile } from "./path-of-file";

/** A file that is kept: what it is found by, and what it is. */
export interface StoredFile {
  readonly key: string;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Keeps a file of an organization under a key that begins with the organization's id. Once this returns it is on the disk:
 * it is written beside its place, synced and then moved there, so that no half of it is ever read.
 */
export async function storeFile(
  organizationId: OrganizationId,
  content: Uint8Array,
): Promise<StoredFile> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const key = `${organizationId}/${randomUUID()}`;
  const place = pathOfFile(organizationId, key);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const beside = `${place}.new`;
  const file = await open(beside, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, place);
  return { key, sha256 };
}
