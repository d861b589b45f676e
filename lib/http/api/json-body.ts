import "server-only";
import { ok, problem } from "@/lib/result";
import { foreignField, repeatedField } from "../field-errors";
import { fieldsInSchemaNames, foreignKey } from "../field-names";
import { readBytes } from "../read-bytes";
import { isModestJson } from "./is-modest-json";
import { repeatedKey } from "./repeated-key";

/** More than any JSON request needs; files have their own routes. */
const maxBodyBytes = 1024 * 1024;

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
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    return problem("invalid_json");
  if (!isModestJson(sent)) return problem("payload_too_large");
  const repeated = repeatedKey(text);
  if (repeated !== undefined)
    return { ...problem("invalid_input", repeated.slice(0, 100)), message: repeatedField };
  const foreign = foreignKey(sent);
  return foreign === undefined
    ? ok(fieldsInSchemaNames(sent))
    : { ...problem("invalid_input", foreign), message: foreignField };
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
