import "server-only";
import { randomUUID } from "node:crypto";
import type { DirectoryTx } from "@/lib/db/identity";
import { env } from "@/lib/env";
import { deriveToken, tokenHash } from "@/lib/tokens";

const activationLifetimeMinutes = 7 * 24 * 60;

/** Makes the link that opens an account which was made for somebody, valid for 7 days; older links stop working. */
export async function issueActivation(
  directory: DirectoryTx,
  userId: string,
  email: string,
): Promise<void> {
  await directory.emailToken.deleteMany({ where: { userId, purpose: "activate" } });
  const nonce = randomUUID();
  await directory.emailToken.create({
    data: {
      nonce,
      tokenHash: tokenHash(deriveToken("account_activation", nonce)),
      userId,
      purpose: "activate",
      email,
      lifetimeMinutes: activationLifetimeMinutes,
    },
  });
}

/** The link that opens an account; its page has a form, because mail scanners follow links. */
export function activationLink(nonce: string): string {
  const link = new URL("/activate", env.APP_URL);
  link.searchParams.set("token", deriveToken("account_activation", nonce));
  return link.href;
}

/** What holds for an account that was made for somebody who has never opened it. */
export const neverOpened = {
  passwordHash: null,
  emailVerifiedAt: null,
  identities: { none: {} },
} as const;
