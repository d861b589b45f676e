import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { daysBefore } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";

const keptDays = 90;

/** Deletes the notices of an organization that are older than 90 days at `now`, read or not. */
export async function purgeNotices(organizationId: OrganizationId, now: Date): Promise<void> {
  const before = daysBefore(now, keptDays);
  await authorize(system(organizationId), "notification.create").notification.deleteMany({
    where: { createdAt: { lt: before } },
  });
}
