import "server-only";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OrganizationId } from "@/lib/db/organization-id";
import { env } from "@/lib/env";

/** The shape of a logo's key: what it holds, so that an address with it never changes its content. */
const keyShape = /^[0-9a-f]{64}$/;

/** Keeps a logo in the data folder, and answers the key that names it. */
export async function storeLogo(organizationId: OrganizationId, png: Buffer): Promise<string> {
  const key = createHash("sha256").update(png).digest("hex");
  const file = pathOf(organizationId, key);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Whoever reads meanwhile finds the whole file or none.
  const draft = `${file}.${crypto.randomUUID()}`;
  await writeFile(draft, png, { mode: 0o600 });
  await rename(draft, file);
  return key;
}

/** A logo's bytes, or null where the data folder has lost them. */
export async function readLogo(
  organizationId: OrganizationId,
  key: string,
): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(organizationId, key));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Takes a logo that nothing names any more out of the data folder. */
export async function removeLogoFile(organizationId: OrganizationId, key: string): Promise<void> {
  await rm(pathOf(organizationId, key), { force: true });
}

// Made of an id and a hash of ours; nothing of it is ever a client's text.
function pathOf(organizationId: OrganizationId, key: string): string {
  if (!keyShape.test(key)) throw new Error("A logo's key is a hash");
  return join(env.DATA_DIR, "files", organizationId, "logo", `${key}.png`);
}
