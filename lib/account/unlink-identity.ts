import "server-only";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { ok, problem } from "@/lib/result";

/**
 * Ends signing in at a provider. Open sessions stay, and can be ended separately. The last way into an account can't be removed.
 *
 * @problem "reauthentication_required" | "not_found" | "last_way_in"
 */
export async function unlinkIdentity(
  { userId, sessionId, origin, isFresh }: Person,
  { provider }: { readonly provider: string },
) {
  if (!isFresh) return problem("reauthentication_required");
  return identityDb.$transaction(async (tx) => {
    // Two that are removed at once would each still see the other.
    await lockUser(tx, userId);
    const { passwordHash, identities } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, identities: { select: { provider: true } } },
    });
    if (!identities.some((identity) => identity.provider === provider)) return problem("not_found");
    if (passwordHash === null && identities.length === 1) return problem("last_way_in");
    await tx.userIdentity.deleteMany({ where: { userId, provider } });
    await recordAccountEvent(tx, {
      userId,
      action: "auth.identity.unlinked",
      origin,
      sessionId,
      method: provider,
    });
    return ok({ success: true });
  });
}
