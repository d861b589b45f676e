import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { identityDb } from "@/lib/db/identity";
import { countSeats } from "@/lib/members/count-seats";
import { ok } from "@/lib/result";

/** The organization with its settings, and its seats: `used` is members and open invitations together. */
export async function getOrganization(actor: Member) {
  const db = authorize(actor, "organization.read");
  const { organizationId } = actor;
  const organization = await db.organization.findFirstOrThrow();
  const { slug } = await identityDb.organizationDirectory.findUniqueOrThrow({
    where: { organizationId },
  });
  const { members, invitations } = await countSeats(db, new Date());
  return ok({
    id: organization.id,
    name: organization.name,
    slug,
    status: organization.status,
    trialEndsAt: organization.trialEndsAt,
    seats: { total: organization.seats, used: members + invitations, members, invitations },
    settings: {
      currency: organization.currency,
      locale: organization.locale,
      timeZone: organization.timeZone,
      hasOwnRecordsOnly: organization.hasOwnRecordsOnly,
      discountLimitBasisPoints: organization.discountLimitBasisPoints,
      usualTaxRateBasisPoints: organization.usualTaxRateBasisPoints,
      quoteValidityDays: organization.quoteValidityDays,
      quoteTerms: organization.quoteTerms,
      letterhead: organization.letterhead,
    },
    branding: { accentColor: organization.accentColor },
    userId: organization.userId,
    createdAt: organization.createdAt,
    updatedAt: organization.updatedAt,
  });
}
