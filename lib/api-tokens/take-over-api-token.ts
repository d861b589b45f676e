import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Makes the actor answer for a token of the organization. It keeps its text and acts for them from now on, so that an integration
 * goes on after the person who made it has left.
 *
 * @problem "not_found" | "reauthentication_required"
 */
export async function takeOverApiToken(actor: Member, { tokenId }: { tokenId: string }) {
  const db = authorize(actor, "api_token.manage");

  return db.$transaction(async (tx) => {
    const where = { id: tokenId, isPersonal: false, revokedAt: null };
    const token = await tx.apiToken.findFirst({ where, select: { name: true } });
    if (!token) return problem("not_found");
    if (!actor.isFresh) return problem("reauthentication_required");
    const { count } = await tx.apiToken.updateMany({ where, data: { userId: actor.userId } });
    if (count === 0) return problem("not_found");
    await recordEvent(tx, actor, {
      action: "api_token.taken_over",
      targetId: tokenId,
      changes: { name: token.name },
    });
    return ok({ tokenId });
  });
}
