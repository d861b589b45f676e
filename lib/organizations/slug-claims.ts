import "server-only";
import { type DirectoryTx, identityDb } from "@/lib/db/identity";
import { isUniqueViolation } from "@/lib/db/unique-violation";

/** For how long a slug that was given up redirects, and is nobody else's (product.md). */
const retirementDays = 90;

/** The slug belongs to somebody else, or did until lately. */
class SlugHeld extends Error {}

interface Claim {
  readonly organizationId: string;
  readonly slug: string;
}

/**
 * Settles that an organization may have the slug that the directory now says it has: after it was written there, in the same
 * transaction. Who writes a slug waits for whoever is giving it up, and then reads here that it is retired; asked before,
 * two could each see the other's half. The organization that gave it up may have it back.
 *
 * @throws what {@link isSlugTaken} knows; the transaction must not commit then
 */
export async function claimSlug(directory: DirectoryTx, claim: Claim): Promise<void> {
  const { slug, organizationId } = claim;
  const retired = await directory.retiredSlug.findUnique({ where: { slug } });
  if (!retired) return;
  if (retired.organizationId !== organizationId && retired.releasedAt > new Date())
    throw new SlugHeld(slug);
  await directory.retiredSlug.deleteMany({ where: { slug } });
}

/** Keeps a slug that an organization gives up for it. */
export async function retireSlug(
  directory: DirectoryTx,
  { slug, organizationId }: Claim,
): Promise<void> {
  const releasedAt = new Date(Date.now() + retirementDays * 24 * 60 * 60_000);
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

/** Whether nobody has a slug, now or until lately; only writing it decides. */
export async function isSlugFree(slug: string): Promise<boolean> {
  const where = { slug };
  const [taken, retired] = await Promise.all([
    identityDb.organizationDirectory.findUnique({ where, select: { slug: true } }),
    identityDb.retiredSlug.findUnique({ where, select: { releasedAt: true } }),
  ]);
  return !taken && !(retired && retired.releasedAt > new Date());
}
