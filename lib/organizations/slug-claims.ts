import "server-only";
import { daysAfter } from "@/lib/days";
import { type DirectoryTx, identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";

/** How long an abandoned slug redirects and can't be taken by somebody else. */
const retirementDays = 90;

/** The slug belongs to somebody else, or did until lately. */
class SlugHeld extends Error {}

interface Claim {
  readonly organizationId: string;
  readonly slug: string;
}

/**
 * Confirms that an organization may have the slug that was just written to the directory, in the same transaction. Writing a slug
 * waits for whoever is giving it up, and this then reads that it is retired; asked before the write, two could each see half of
 * the other. The organization that gave it up may have it back.
 *
 * @throws an error that {@link isSlugTaken} recognises; the transaction must not commit then
 */
export async function claimSlug(directory: DirectoryTx, claim: Claim): Promise<void> {
  const { slug, organizationId } = claim;
  const retired = await directory.retiredSlug.findUnique({ where: { slug } });
  if (!retired) return;
  if (retired.organizationId !== organizationId && retired.releasedAt > new Date())
    throw new SlugHeld(slug);
  await directory.retiredSlug.deleteMany({ where: { slug } });
}

/** Reserves a slug for the organization that gives it up. */
export async function retireSlug(
  directory: DirectoryTx,
  { slug, organizationId }: Claim,
): Promise<void> {
  const releasedAt = daysAfter(new Date(), retirementDays);
  await directory.retiredSlug.upsert({
    where: { slug },
    create: { slug, organizationId, releasedAt },
    update: { organizationId, releasedAt },
  });
}

/** Whether an error says that a slug is somebody else's. */
export function isSlugTaken(error: unknown): boolean {
  return error instanceof SlugHeld || isUniqueViolation(error, "OrganizationDirectory");
}

/** Whether nobody has a slug, now or until lately. Only the write decides. */
export async function isSlugFree(slug: string): Promise<boolean> {
  const where = { slug };
  const [taken, retired] = await Promise.all([
    identityDb.organizationDirectory.findUnique({ where, select: { slug: true } }),
    identityDb.retiredSlug.findUnique({ where, select: { releasedAt: true } }),
  ]);
  return !taken && !(retired && retired.releasedAt > new Date());
}
