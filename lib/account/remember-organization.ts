import "server-only";
import { identityDb } from "@/lib/db/identity";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { FoundSession } from "@/lib/sessions/find-session";

/** Notes where a person works now, so that the next log-in leads there. Writes only if that changed. */
export async function rememberOrganization(
  { id, lastOrganizationId }: FoundSession["user"],
  organizationId: OrganizationId,
): Promise<void> {
  if (lastOrganizationId === organizationId) return;
  await identityDb.user.update({
    where: { id },
    data: { lastOrganizationId: organizationId },
    select: { id: true },
  });
}
