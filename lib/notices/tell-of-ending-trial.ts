import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { daysAfter } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { notifyRoles } from "./notify";

const warningDays = 3;

/** Tells the owners if their trial ends within three days of `now`, once for each end that the trial is given. */
export async function tellOfEndingTrial(organizationId: OrganizationId, now: Date): Promise<void> {
  const db = authorize(system(organizationId), "notification.create");
  await db.$transaction(async (tx) => {
    await lockOrganization(tx);
    const organization = await tx.organization.findFirst({
      where: {
        status: "trial",
        deletionRequestedAt: null,
        trialEndsAt: { gt: now, lte: daysAfter(now, warningDays) },
      },
      select: { trialEndsAt: true },
    });
    if (!organization?.trialEndsAt) return;
    const data = { trialEndsAt: organization.trialEndsAt.toISOString() };
    const told = await tx.notification.count({
      where: { kind: "trial.ending", data: { equals: data } },
    });
    if (told === 0)
      await notifyRoles(tx, ["owner"], { kind: "trial.ending", data, byUserId: null });
  });
}
