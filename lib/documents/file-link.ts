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
  z.enum(["session", "token"]),
  z.uuid(),
  z.int(),
  z.enum(["inline", "attachment"]),
]);

/** Whose link it is: the session or the API token that asked for it. */
export interface LinkHolder {
  readonly kind: "session" | "token";
  readonly id: string;
}

/** What a link opens, and for whom. */
export interface FileLink {
  readonly organizationId: z.output<typeof organizationIdSchema>;
  readonly versionId: string;
  readonly holder: LinkHolder;
  readonly disposition: "inline" | "attachment";
}

/**
 * A link to a version of a document for five minutes. It is signed and names its holder, and works without the holder's cookie
 * or token: whatever opens it asks anew what its member may see at that moment.
 */
export function signFileLink(link: FileLink, now = new Date()) {
  const { organizationId, versionId, holder, disposition } = link;
  const expiresAt = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
  const claims = [organizationId, versionId, holder.kind, holder.id, expiresAt, disposition];
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
  const [organizationId, versionId, kind, id, expiresAt, disposition] = claims.data;
  if (expiresAt * 1000 <= now.getTime()) return null;
  return { organizationId, versionId, holder: { kind, id }, disposition };
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
