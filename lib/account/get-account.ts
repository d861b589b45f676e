import "server-only";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";

/** A person's own account: who they are, and how they sign in. */
export async function getAccount({ userId, isFresh }: Person) {
  const user = await identityDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      emailVerifiedAt: true,
      createdAt: true,
      identities: { select: { provider: true, createdAt: true }, orderBy: { createdAt: "asc" } },
    },
  });
  const { passwordHash, emailVerifiedAt, ...account } = user;
  return ok({
    ...account,
    isEmailVerified: emailVerifiedAt !== null,
    hasPassword: passwordHash !== null,
    isFresh,
  });
}
