import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { daysBefore } from "@/lib/days";
import type { OrganizationId } from "@/lib/db/organization-id";

const keptDays = 30;

/** Deletes imports that are older than 30 days at `now`, and with them the files of those that were never started. */
export async function purgeImports(organizationId: OrganizationId, now: Date): Promise<void> {
  const before = daysBefore(now, keptDays);
  await authorize(system(organizationId), "import.run").import.deleteMany({
    where: { createdAt: { lt: before } },
  });
}
