import "server-only";
import { identityDb } from "@/lib/db/identity";
import type { FoundSession, Membership } from "./find-session";

/**
 * The membership in the organization with this slug, or that had it until lately; its slug is then another one. Null for
 * everybody else, whether or not the organization exists.
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
