import "server-only";
import { toCamelCaseKeys } from "es-toolkit/object";
import { z } from "zod";
import { ok, problem } from "@/lib/result";
import { isFieldName } from "./is-field-name";
import { isModestJson } from "./is-modest-json";
import { readBytes } from "./read-bytes";

/** More than any JSON request needs; files have their own routes. */
const maxBodyBytes = 1024 * 1024;

// Made once, because making a schema takes longer than checking a body with it.
const objectSchema = z.record(z.string(), z.unknown());

/**
 * A request's JSON object with its keys in camel case, as the schemas have them; without a body an empty object.
 *
 * @problem "payload_too_large" | "unsupported_media_type" | "invalid_json" | "invalid_input" with the field
 */
export async function readJsonBody(request: Request) {
  // Nothing is decompressed here: what is small on the way could be any size in memory. @see RFC 9110 section 8.4
  const coding = request.headers.get("content-encoding") ?? "identity";
  if (coding.toLowerCase() !== "identity") return problem("unsupported_media_type");
  const bytes = await readBytes(request, maxBodyBytes);
  if (!bytes) return problem("payload_too_large");
  const text = decode(bytes);
  if (text === null) return problem("invalid_json");
  if (text.trim() === "") return ok<Record<string, unknown>>({});
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return problem("unsupported_media_type");

  const sent = parse(text);
  const body = objectSchema.safeParse(sent);
  if (!body.success) return problem("invalid_json");
  if (!isModestJson(sent)) return problem("payload_too_large");
  // Checked on what was sent, because zod silently drops a key like "__proto__".
  const foreign = Object.keys(Object(sent)).find((key) => !isFieldName(key));
  if (foreign !== undefined) return problem("invalid_input", foreign.slice(0, 100));
  return ok<Record<string, unknown>>(toCamelCaseKeys(body.data));
}

// Strict, because invalid UTF-8 would otherwise be stored with other letters than were sent. @see RFC 8259 section 8.1
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
