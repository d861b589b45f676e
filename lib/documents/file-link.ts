import "server-only";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { deriveToken } from "@/lib/tokens";

/** How long a link opens its file. @see ASVS 5.0 8.2.2 */
const lifetimeSeconds = 5 * 60;

const claimsSchema = z.tuple([
  organizationIdSchema,
  z.uuid(),
  z.uuid(),
  z.int(),
  z.enum(["inline", "attachment"]),
]);

/** What a link opens, and for whom: a version, for the session that asked for the link. */
export interface FileLink {
  readonly organizationId: z.output<typeof organizationIdSchema>;
  readonly versionId: string;
  readonly sessionId: string;
  readonly disposition: "inline" | "attachment";
}

/**
 * A link to a version of a document for five minutes. It is signed and names a session, and works without that session's
 * cookie: whatever opens it asks anew what its member may see at that moment.
 */
export function signFileLink(link: FileLink, now = new Date()) {
  const { organizationId, versionId, sessionId, disposition } = link;
  const expiresAt = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
  const claims = [organizationId, versionId, sessionId, expiresAt, disposition];
  const text = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return {
    path: `/files/${text}.${deriveToken("file_link", text)}`,
    expiresAt: new Date(expiresAt * 1000),
  };
}

/** Takes a link's token apart; null for one that is not ours, was changed, or is too old. */
export function readFileLink(token: string, now = new Date()): FileLink | null {
  const [text = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0 || !isSame(signature, deriveToken("file_link", text))) return null;
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
  if (!claims.success) return null;
  const [organizationId, versionId, sessionId, expiresAt, disposition] = claims.data;
  if (expiresAt * 1000 <= now.getTime()) return null;
  return { organizationId, versionId, sessionId, disposition };
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
