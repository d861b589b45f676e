import "server-only";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { deriveToken, isDerivedToken } from "@/lib/tokens";

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

/** The kind of file a link opens; each has its own route. */
export type LinkPurpose = "file_link" | "export_link";

/** What a link opens, and for whom. */
export interface FileLink {
  readonly organizationId: z.output<typeof organizationIdSchema>;
  /** A document's version, or an export. */
  readonly fileId: string;
  readonly holder: LinkHolder;
  readonly disposition: "inline" | "attachment";
}

/**
 * A link to a file for five minutes. It is signed, names its holder, and works without the holder's cookie or token: whatever
 * opens it asks again what that member may see at that moment.
 */
export function signFileLink(purpose: LinkPurpose, link: FileLink, now = new Date()) {
  const { organizationId, fileId, holder, disposition } = link;
  const expiresAt = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
  const claims = [organizationId, fileId, holder.kind, holder.id, expiresAt, disposition];
  const text = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return {
    path: `/${doors[purpose]}/${text}.${deriveToken(purpose, text)}`,
    expiresAt: new Date(expiresAt * 1000),
  };
}

/** Reads a link's token; null if it is not ours, was changed, or is too old. */
export function readFileLink(
  purpose: LinkPurpose,
  token: string,
  now = new Date(),
): FileLink | null {
  const [text = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0 || !isDerivedToken(purpose, text, signature)) return null;
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
  if (!claims.success) return null;
  const [organizationId, fileId, kind, id, expiresAt, disposition] = claims.data;
  if (expiresAt * 1000 <= now.getTime()) return null;
  return { organizationId, fileId, holder: { kind, id }, disposition };
}

const doors = { file_link: "files", export_link: "exports" } as const;
