import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { verifyPassword } from "@/lib/passwords/hash";
import { ok, problem } from "@/lib/result";
import { openSession } from "./open-session";
import type { LogIn } from "./schema";

/**
 * Opens a session for an e-mail and its password. An unknown address, a wrong password and a disabled account get the same
 * answer after the same work.
 *
 * @problem "invalid_credentials"
 * @see ASVS 5.0 6.3.8
 */
export async function logIn(origin: RequestOrigin, input: LogIn) {
  const user = await identityDb.user.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      disabledAt: true,
      organizations: { where: { isSuspended: false }, select: { role: true, organization: true } },
    },
  });
  const isMatch = await verifyPassword(input.password, user?.passwordHash ?? null);
  if (!user || !isMatch || user.disabledAt) return problem("invalid_credentials");

  const session = await openSession(identityDb, {
    userId: user.id,
    isRemembered: input.rememberMe,
    origin,
  });
  return ok({
    session,
    user: { id: user.id, email: user.email, name: user.name },
    organizations: user.organizations.map(
      ({ role, organization: { organizationId, slug, name } }) => ({
        id: organizationId,
        slug,
        name,
        role,
      }),
    ),
  });
}
