import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";

/**
 * The account that a mailed link opens, without using the link up, or why it opens none. If somebody else proved the address in
 * the meantime it is theirs, and the account that was made for it stays closed.
 *
 * @problem "activation_not_found" | "activation_used" | "activation_expired" | "activation_address_taken"
 */
export async function openActivation(token: string) {
  const link = await identityDb.emailToken.findFirst({
    where: { tokenHash: tokenHash(token), purpose: "activate" },
    select: {
      userId: true,
      email: true,
      usedAt: true,
      createdAt: true,
      lifetimeMinutes: true,
      user: { select: { name: true } },
    },
  });
  if (!link) return problem("activation_not_found");
  const { userId, email, usedAt, createdAt, lifetimeMinutes, user } = link;
  if (usedAt) return problem("activation_used");
  if (createdAt.getTime() + lifetimeMinutes * 60_000 <= Date.now())
    return problem("activation_expired");
  const { owner } = await accountsOfAddress(identityDb, email);
  if (owner) return problem(owner.id === userId ? "activation_used" : "activation_address_taken");
  return ok({ userId, email, name: user.name });
}

/**
 * What the page behind an activation link shows. Counts like any other try of a link.
 *
 * @problem those of {@link openActivation} | "too_many_requests"
 */
export async function findActivation({ ip }: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(ip));
  return admitted.ok ? openActivation(token) : admitted;
}
