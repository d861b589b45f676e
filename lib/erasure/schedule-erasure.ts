import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { OrganizationId } from "@/lib/db/organization-id";
import { enqueue } from "@/lib/jobs/enqueue";
import { deletedAfter } from "@/lib/organizations/standing";

/** Has an organization erased if its days of grace are over at `now`; the erasure itself asks the database's clock. */
export async function scheduleErasure(organizationId: OrganizationId, now: Date): Promise<void> {
  const db = authorize(system(organizationId), "organization.erase");
  const found = await db.organization.findFirst({ select: { deletionRequestedAt: true } });
  if (!found?.deletionRequestedAt || deletedAfter(found.deletionRequestedAt) > now) return;
  await db.$transaction((tx) => enqueue(tx, "organization.erase", { organizationId }));
}
