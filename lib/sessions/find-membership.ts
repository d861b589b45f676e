import "server-only";
import { identityDb } from "@/lib/db/identity";
import type { FoundSession, Membership } from "./find-session";

/**
 * The membership in the organization that has this slug, or that had it and moved lately: its slug then is another one.
 * Null for everybody else, whether or not there is such an organization.
 */
export async function findMembership(
  { memberships }: FoundSession,
  slug: string,
): Promise<Membership | null> {
  const current = memberships.find((membership) => membership.slug === slug);
  if (current) return current;
  const retired = await identityDb.retiredSlug.findFirst({
    where: { slug, releasedAt: { gt: new Date() } },
    select: { organizationId: true },
  });
  if (!retired) return null;
  return memberships.find((one) => one.organizationId === retired.organizationId) ?? null;
}
