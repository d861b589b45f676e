import "server-only";
import { identityDb } from "@/lib/db/identity";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { verificationLink } from "@/lib/users/verification-link";

/** An address waiting to be proved. */
export interface VerificationRequest {
  readonly nonce: string;
  readonly address: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** The user's newest unused link that proves an address; null if there is none, as after the address was proved. */
export async function newestVerificationRequest(
  userId: string,
): Promise<VerificationRequest | null> {
  const token = await identityDb.emailToken.findFirst({
    where: { userId, purpose: "verify", usedAt: null },
    orderBy: { createdAt: "desc" },
    select: { nonce: true, email: true, createdAt: true, lifetimeMinutes: true },
  });
  if (!token) return null;
  const { owner } = await accountsOfAddress(identityDb, token.email);
  if (owner) return null;
  const { nonce, email: address, createdAt, lifetimeMinutes } = token;
  const expiresAt = new Date(createdAt.getTime() + lifetimeMinutes * 60_000);
  return { nonce, address, link: verificationLink(nonce), expiresAt };
}
