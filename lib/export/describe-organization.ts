import "server-only";
import { directoryOf } from "@/lib/db/identity";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { Manifest } from "./manifest";

/** What a manifest says about an organization, and where its audit log ends. */
export async function describeOrganization(
  tx: TenantTx,
): Promise<{ organization: Manifest["organization"]; auditChain: Manifest["audit_chain"] }> {
  const { id, name } = await tx.organization.findFirstOrThrow({ select: { id: true, name: true } });
  const { slug } = await directoryOf(tx).organizationDirectory.findUniqueOrThrow({
    where: { organizationId: id },
    select: { slug: true },
  });
  const head = await tx.auditHead.findFirst({ select: { sequence: true, hash: true } });
  return {
    organization: { id, name, slug },
    auditChain: head && { sequence: String(head.sequence), hash: head.hash },
  };
}
