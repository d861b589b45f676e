import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Revokes a token for good: its next request is refused. Everybody may revoke their own; those who manage tokens, any.
 *
 * @problem "not_found" | "reauthentication_required"
 */
export async function revokeApiToken(actor: Member, { tokenId }: { tokenId: string }) {
  const db = authorize(actor, "api_token.revoke");
  const reach = can(actor, "api_token.manage") ? {} : { userId: actor.userId, isPersonal: true };

  return db.$transaction(async (tx) => {
    const where = { id: tokenId, revokedAt: null, ...reach };
    const token = await tx.apiToken.findFirst({ where, select: { name: true } });
    if (!token) return problem("not_found");
    if (!actor.isFresh) return problem("reauthentication_required");
    const { count } = await tx.apiToken.updateMany({ where, data: { revokedAt: new Date() } });
    if (count === 0) return problem("not_found");
    await recordEvent(tx, actor, {
      action: "api_token.revoked",
      targetId: tokenId,
      changes: { name: token.name },
    });
    return ok({ tokenId });
  });
}
