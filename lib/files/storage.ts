import type { Readable } from "node:stream";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { FileMissing } from "./file-missing";

/** A part of a file, first and last byte included. @see RFC 9110 section 14.1.2 */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A file in a listing. */
export interface ListedFile {
  readonly key: string;
  readonly changedAt: Date;
}

/** Where files lie. An implementation never holds a file whole in memory, and keeps nothing of one that could not be stored. */
export interface FileStorage {
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Throws {@link FileMissing} if there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Does nothing if there is none. */
  remove(key: string): Promise<void>;
  /** Every file of an organization, leftovers of broken uploads included. */
  list(organizationId: OrganizationId): AsyncIterable<ListedFile>;
}
