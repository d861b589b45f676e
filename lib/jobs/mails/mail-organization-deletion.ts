import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { appLocale, momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { deletedAfter } from "@/lib/organizations/standing";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailNotice, pageUrl } from "./account-notice";

/** Tells an owner that their organization is to be deleted, if it still is and they still own it. */
export const mailOrganizationDeletion: JobHandler<JobPayload<"mail.organization_deletion">> = {
  async run({ organizationId, userId, requestId }) {
    const db = authorize(system(organizationId), "mail.send");
    const organization = await db.organization.findFirst({
      where: { deletionRequestedAt: { not: null } },
      select: { name: true, locale: true, timeZone: true, deletionRequestedAt: true },
    });
    const owner = await db.organizationMember.findFirst({
      where: { userId, role: "owner" },
      select: { id: true },
    });
    const entry = await identityDb.organizationDirectory.findUnique({ where: { organizationId } });
    if (!organization?.deletionRequestedAt || !owner || !entry) return;
    const day = momentInWords(
      deletedAfter(organization.deletionRequestedAt),
      organization.timeZone,
      appLocale(organization.locale),
    );
    await mailNotice(userId, {
      title: `${organization.name} will be deleted`,
      text: `An owner asked to delete ${organization.name}. It can only be read until ${day}, and is destroyed after that with all its data.`,
      facts: [["Deleted after", day]],
      advice: "Any owner can keep it until then.",
      action: { href: pageUrl(`/o/${entry.slug}/settings`), label: "Open the settings" },
      idempotencyKey: `organization_deletion/${userId}/${requestId}`,
    });
  },
};
