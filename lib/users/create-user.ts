import "server-only";
import { randomUUID } from "node:crypto";
import type { DirectoryTx } from "@/lib/db/identity";
import { deriveToken, tokenHash } from "@/lib/tokens";

const verificationLifetimeMinutes = 24 * 60;

interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/**
 * Writes a new person, with a link that will prove their address; the caller queues the mail that carries it. Until then the
 * address is a claim: several accounts may make it, and whoever proves it first owns it.
 */
export async function createUser(
  directory: DirectoryTx,
  { id, email, name, passwordHash }: NewUser,
): Promise<void> {
  await directory.user.create({ data: { id, email, name, passwordHash } });
  await issueVerification(directory, id, email);
}

/** Writes a new person whose address was proved by the mail that led them here. */
export async function createProvenUser(directory: DirectoryTx, user: NewUser): Promise<void> {
  await directory.user.create({ data: { ...user, emailVerifiedAt: new Date() } });
}

/** Makes the link that proves an address, valid for 24 hours; older links stop working. */
export async function issueVerification(
  directory: DirectoryTx,
  userId: string,
  email: string,
): Promise<void> {
  await directory.emailToken.deleteMany({ where: { userId, purpose: "verify" } });
  const nonce = randomUUID();
  await directory.emailToken.create({
    data: {
      nonce,
      tokenHash: tokenHash(deriveToken("email_verification", nonce)),
      userId,
      purpose: "verify",
      email,
      lifetimeMinutes: verificationLifetimeMinutes,
    },
  });
}
