import "server-only";
import type { Readable } from "node:stream";
import type { OrganizationId } from "@/lib/db/organization-id";
import { env } from "@/lib/env";
import { diskStorage } from "./disk-storage";

/** A part of a file, first and last byte included. @see RFC 9110 section 14.1.2 */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A file as a listing names it. */
export interface ListedFile {
  readonly key: string;
  readonly changedAt: Date;
}

/** Where files lie. Whatever it is, it holds no file whole in memory, and nothing of one that could not be kept. */
export interface FileStorage {
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Throws {@link FileMissing} where there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Does nothing where there is none. */
  remove(key: string): Promise<void>;
  /** Every file of an organization, leftovers of uploads that broke off included. */
  list(organizationId: OrganizationId): AsyncIterable<ListedFile>;
}

let chosen: Promise<FileStorage> | undefined;

/** The storage of this server: a bucket where S3_BUCKET names one, the data folder otherwise. */
export function fileStorage(): Promise<FileStorage> {
  chosen ??= env.S3_BUCKET
    ? import("./s3-storage").then(({ s3Storage }) => s3Storage())
    : Promise.resolve(diskStorage);
  return chosen;
}
