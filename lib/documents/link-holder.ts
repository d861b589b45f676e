import "server-only";
import type { Member, RequestOrigin } from "@/lib/access/actor";
import { findTokenActorById } from "@/lib/api-tokens/find-token-actor";
import { findMemberOfSession } from "@/lib/sessions/find-member-of-session";
import type { FileLink, LinkHolder } from "./file-link";

/** Who holds a link that a member asks for. */
export function holderOf({ token, sessionId }: Member): LinkHolder {
  if (token) return { kind: "token", id: token.id };
  if (!sessionId) throw new Error("A member without session and token asks for a link.");
  return { kind: "session", id: sessionId };
}

/** The member who holds the link, as they are now; null if their session, token or membership is gone. */
export function findHolder({ holder, organizationId }: FileLink, origin: RequestOrigin) {
  return holder.kind === "token"
    ? findTokenActorById(holder.id, organizationId, origin)
    : findMemberOfSession(holder.id, organizationId, origin);
}
