import "server-only";
import { identityDb } from "@/lib/db/identity";
import type { PasswordContext } from "@/lib/passwords/judge-password";

/** What attackers know about a person, for judging a new password. */
export async function passwordContext(userId: string): Promise<PasswordContext> {
  const { organizations, ...person } = await identityDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      organizations: { select: { organization: { select: { name: true, slug: true } } } },
    },
  });
  return { ...person, organizations: organizations.map(({ organization }) => organization) };
}
