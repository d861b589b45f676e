import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { OrganizationId } from "@/lib/db/organization-id";
import { FileMissing } from "./file-missing";
import { pathOfFile } from "./path-of-file";
import type { ByteRange, FileStorage, ListedFile } from "./storage";

/** Files in the data folder, each under its key. */
export const diskStorage: FileStorage = { put, get, remove, list };

// Written beside its place, synced, then moved there, so that nobody ever reads half of it.
async function put(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const place = pathOfFile(key);
  const beside = `${place}.${randomUUID()}.new`;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  try {
    await pipeline(content, createWriteStream(beside, { flags: "wx", mode: 0o600, flush: true }));
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function get(key: string, range?: ByteRange): Promise<Readable> {
  try {
    const file = await open(pathOfFile(key));
    return file.createReadStream(range);
  } catch (error) {
    if (isMissing(error)) throw new FileMissing(key);
    throw error;
  }
}

async function remove(key: string): Promise<void> {
  await rm(pathOfFile(key), { force: true });
}

async function* list(organizationId: OrganizationId): AsyncGenerator<ListedFile> {
  const home = pathOfFile(organizationId);
  const folder = await opendir(home, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for await (const entry of folder) {
    if (!entry.isFile()) continue;
    const place = path.join(entry.parentPath, entry.name);
    const found = await stat(place).catch(() => null);
    if (found)
      yield {
        key: `${organizationId}/${path.relative(home, place).replaceAll(path.sep, "/")}`,
        changedAt: found.mtime,
      };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
