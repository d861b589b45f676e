import "server-only";
import { toCamelCaseKeys } from "es-toolkit/object";
import { z } from "zod";
import { ok, problem } from "@/lib/result";

/** More than any JSON request needs; files have a door of their own. */
const maxBodyBytes = 1024 * 1024;
const snakeCase = /^[a-z][a-z0-9_]*$/;

/**
 * A request's JSON object with its keys in camel case, as the schemas have them; no body is an empty object.
 *
 * @problem "payload_too_large" | "unsupported_media_type" | "invalid_json" | "invalid_input" with the field
 */
export async function readJsonBody(request: Request) {
  const text = await readText(request);
  if (text === null) return problem("payload_too_large");
  if (text.trim() === "") return ok<Record<string, unknown>>({});
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return problem("unsupported_media_type");

  const body = z.record(z.string(), z.unknown()).safeParse(parse(text));
  if (!body.success) return problem("invalid_json");
  const foreign = Object.keys(body.data).find((key) => !snakeCase.test(key));
  if (foreign !== undefined) return problem("invalid_input", foreign.slice(0, 100));
  return ok<Record<string, unknown>>(toCamelCaseKeys(body.data));
}

// Counted while it arrives: a length that the client announces is only a claim.
async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
