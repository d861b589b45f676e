import "server-only";
import type { Founder } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { directoryOf } from "@/lib/db/identity";
import { addMember } from "@/lib/db/members/add-member";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { copyToDirectory } from "./copy-to-directory";
import { defaultRegion, type Region } from "./region";
import { claimSlug } from "./slug-claims";
import { trialEndFrom, trialSeats } from "./trial";

interface Named extends Partial<Region> {
  readonly name: string;
  readonly slug: string;
}

/**
 * Writes a new organization, its entry in the directory, and its first owner.
 *
 * @throws an error that `isSlugTaken` recognises, if somebody else has the slug
 */
export async function foundOrganization(
  tx: TenantTx,
  founder: Founder,
  { name, slug, ...asked }: Named,
): Promise<void> {
  const { organizationId, userId } = founder;
  const region: Region = {
    locale: asked.locale ?? defaultRegion.locale,
    timeZone: asked.timeZone ?? defaultRegion.timeZone,
    currency: asked.currency ?? defaultRegion.currency,
  };
  const directory = directoryOf(tx);
  await directory.organizationDirectory.create({ data: { organizationId, slug, name } });
  await claimSlug(directory, { organizationId, slug });
  await tx.organization.create({
    data: {
      id: organizationId,
      name,
      ...region,
      status: "trial",
      seats: trialSeats,
      trialEndsAt: trialEndFrom(new Date()),
      userId,
    },
  });
  addMember(tx, { userId, role: "owner", invitedByUserId: null });
  await copyToDirectory(tx);
  await recordEvent(tx, founder, {
    action: "organization.created",
    targetId: organizationId,
    changes: { name, slug, ...region },
  });
}
