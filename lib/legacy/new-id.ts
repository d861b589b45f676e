import "server-only";
import { createHash } from "node:crypto";

/**
 * The new id of an old row: a UUIDv7 of the time when the row was made, so that lists sort it in, with the SHA-256 of the row's
 * name as its random bits. The same row always gets the same id, so that a second import adds nothing.
 *
 * @see RFC 9562 section 5.7
 */
export function newIdOf(
  source: string,
  kind: string,
  key: string | number,
  madeAtMs: number,
): string {
  const hash = createHash("sha256").update(`${source}\n${kind}\n${key}`).digest();
  hash.writeUIntBE(Math.max(0, Math.floor(madeAtMs)), 0, 6);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x70, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex", 0, 16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
