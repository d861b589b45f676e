import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { ok, problem } from "@/lib/result";

const versionedSchema = z.object({ lockVersion: z.int() });

/**
 * A record's entity tag, or null if it does not count its changes. It is made of the version, which If-Match asks for, and of a
 * digest of `body`, which also changes without the record, such as with the name of a quote's customer.
 *
 * @see RFC 9110 section 8.8.3
 */
export function entityTag(shown: unknown, body: string): string | null {
  const versioned = versionedSchema.safeParse(shown);
  if (!versioned.success) return null;
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  return `"${versioned.data.lockVersion}.${digest}"`;
}

/** Whether a GET asks for what the client has already. @see RFC 9110 section 13.1.2 */
export function isUnchanged(request: Request, etag: string | null): boolean {
  const known = request.headers.get("if-none-match");
  if (request.method !== "GET" || etag === null || known === null) return false;
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

/**
 * The version that If-Match asks for, which the use case compares; null without a condition. A change that knows no versions is
 * refused under a condition: carrying it out would be just what the client forbade.
 *
 * @problem "precondition_failed": a tag that nothing here has, or another version than the body says
 * @see RFC 9110 section 13.1.1
 */
export function requiredVersion(request: Request, schema: unknown, said: unknown) {
  const condition = request.headers.get("if-match")?.trim() ?? "*";
  if (["GET", "HEAD"].includes(request.method) || condition === "*") return ok(null);
  const [, digits] = /^"(\d{1,9})(?:\.[\w-]{16})?"$/.exec(condition) ?? [];
  if (digits === undefined || !isVersioned(schema)) return problem("precondition_failed");
  const version = Number(digits);
  if (said !== undefined && Number(said) !== version) return problem("precondition_failed");
  return ok(version);
}

function isVersioned(schema: unknown): boolean {
  return schema instanceof z.ZodObject && "lockVersion" in schema.shape;
}
