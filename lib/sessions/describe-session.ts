import "server-only";
import { ok } from "@/lib/result";
import type { FoundSession } from "./find-session";

/** Who is logged in, until when, and every organization they may enter. All of it comes with the session's own look-up. */
export async function describeSession({ session }: { session: FoundSession }) {
  const { id, expiresAt, isFresh, user, memberships } = session;
  return ok({
    id,
    expiresAt,
    isFresh,
    user: {
      id: user.id,
      email: user.email,
      name: user.name,
      isEmailVerified: user.isEmailVerified,
    },
    organizations: memberships.map(({ organizationId, slug, name, role, status }) => ({
      id: organizationId,
      slug,
      name,
      role,
      status,
    })),
  });
}
