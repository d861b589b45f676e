import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { copyToDirectory } from "./copy-to-directory";
import { getOrganization } from "./get-organization";
import type { UpdateOrganization } from "./settings-schema";
import { claimSlug, isSlugTaken, retireSlug } from "./slug-claims";

/**
 * Changes an organization's name, address, settings and accent; what the input leaves out stays. For 90 days links with the old
 * address lead to the new one, and nobody else can take it.
 *
 * @problem "slug_taken" | "conflict": changed by somebody else since `updatedAt`
 */
export async function updateOrganization(actor: Member, input: UpdateOrganization) {
  const db = authorize(actor, "organization.update");
  try {
    const outcome = await db.$transaction((tx) => change(tx, actor, input));
    if (!outcome.ok) return outcome;
  } catch (error) {
    if (isSlugTaken(error)) return problem("slug_taken", "slug");
    throw error;
  }
  return getOrganization(actor);
}

const columns = {
  name: true,
  currency: true,
  locale: true,
  timeZone: true,
  hasOwnRecordsOnly: true,
  discountLimitBasisPoints: true,
  usualTaxRateBasisPoints: true,
  quoteValidityDays: true,
  quoteTerms: true,
  letterhead: true,
  accentColor: true,
} as const;

async function change(tx: TenantTx, actor: Member, input: UpdateOrganization) {
  const { organizationId } = actor;
  const { name, slug, settings = {}, branding = {}, updatedAt } = input;
  await lockOrganization(tx);
  const { updatedAt: readAt, ...organization } = await tx.organization.findFirstOrThrow({
    select: { ...columns, updatedAt: true },
  });
  if (updatedAt && new Date(updatedAt).getTime() !== readAt.getTime()) return problem("conflict");

  const entry = await directoryOf(tx).organizationDirectory.findUniqueOrThrow({
    where: { organizationId },
  });
  const before = { ...organization, slug: entry.slug };
  const wanted = { ...(name ? { name } : {}), ...settings, ...branding };
  const changes = beforeAndAfter(before, { ...wanted, ...(slug ? { slug } : {}) });
  if (Object.keys(changes).length === 0) return ok(null);

  await tx.organization.updateMany({ where: { id: organizationId }, data: wanted });
  if (slug && slug !== before.slug) await moveTo(tx, { organizationId, from: before.slug, slug });
  await copyToDirectory(tx);
  await recordEvent(tx, actor, {
    action: "organization.updated",
    targetId: organizationId,
    changes: { name: name ?? before.name, ...changes },
  });
  return ok(null);
}

async function moveTo(
  tx: TenantTx,
  { organizationId, from, slug }: { organizationId: string; from: string; slug: string },
): Promise<void> {
  const directory = directoryOf(tx);
  await directory.organizationDirectory.update({ where: { organizationId }, data: { slug } });
  await claimSlug(directory, { organizationId, slug });
  await retireSlug(directory, { organizationId, slug: from });
}
