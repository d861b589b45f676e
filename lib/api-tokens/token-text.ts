import "server-only";
import { crc32 } from "node:zlib";
import { parse as uuidBytes, stringify as uuidText } from "uuid";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { tokenHash } from "@/lib/tokens";

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = BigInt(digits.length);

const organizationDigits = 22;
const secretDigits = 43;
const checksumDigits = 6;

/**
 * What an API token looks like, for secret scanners: whose it is, then the organization and 256 random bits in base 62, then a
 * CRC-32 of all that, so that a mere lookalike is recognised without asking the database.
 */
export const tokenShape = /^mercura_(pat|org)_[0-9A-Za-z]{71}$/;

/** What the database looks an API token up by. */
export interface TokenKey {
  readonly organizationId: OrganizationId;
  readonly tokenHash: string;
}

/** The text of an API token, from 32 random bytes. It names the organization, so that looking it up asks one tenant only. */
export function tokenText(
  kind: "pat" | "org",
  organizationId: OrganizationId,
  secret: Uint8Array,
): string {
  const text = `mercura_${kind}_${inBase62(uuidBytes(organizationId), organizationDigits)}${inBase62(secret, secretDigits)}`;
  return text + checksum(text);
}

/** Whether somebody meant to send an API token, valid or not. */
export function isMeantAsToken(text: string): boolean {
  return text.startsWith("mercura_");
}

/** Takes an API token apart; null for text that can't be one. */
export function parseToken(text: string): TokenKey | null {
  if (!tokenShape.test(text)) return null;
  const body = text.slice(0, -checksumDigits);
  if (checksum(body) !== text.slice(-checksumDigits)) return null;
  const from = "mercura_xxx_".length;
  const organizationId = organizationOf(text.slice(from, from + organizationDigits));
  return organizationId && { organizationId, tokenHash: tokenHash(text) };
}

/** What a list shows of a token. */
export function tokenHint(text: string): string {
  return `${text.slice(0, "mercura_xxx_".length)}…${text.slice(-4)}`;
}

function checksum(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return inBase62(bytes, checksumDigits);
}

function inBase62(bytes: Uint8Array, length: number): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let place = 0; place < length; place += 1) {
    text = (digits[Number(rest % base)] ?? "") + text;
    rest /= base;
  }
  return text;
}

function organizationOf(text: string): OrganizationId | null {
  const value = [...text].reduce((sum, digit) => sum * base + BigInt(digits.indexOf(digit)), 0n);
  const hex = value.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  const bytes = Buffer.from(hex, "hex");
  // 22 digits in base 62 need not be a UUID.
  const checked = organizationIdSchema.safeParse(inUuidForm(bytes));
  return checked.success ? checked.data : null;
}

function inUuidForm(bytes: Uint8Array): string | null {
  try {
    return uuidText(bytes);
  } catch {
    return null;
  }
}
