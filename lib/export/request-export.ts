import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { enqueue } from "@/lib/jobs/enqueue";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { exportColumns, toExport } from "./export-record";

/**
 * Asks for a zip of all that the organization has. A job makes it and tells whoever asked; it is kept for a week. It carries
 * everything away, so it needs a fresh proof of who asks, and only one is under way at a time.
 *
 * @problem "reauthentication_required" | "too_many_requests" | "export_under_way"
 * @see ASVS 5.0 7.5.3, 15.2.2
 */
export async function requestExport(actor: Member) {
  const db = authorize(actor, "organization.export");
  if (!actor.isFresh) return problem("reauthentication_required");
  // What is refused anyway is not counted.
  if (await isUnderWay(db)) return problem("export_under_way");
  const admitted = await consume("export", actor.userId);
  if (!admitted.ok) return admitted;
  const { organizationId, userId } = actor;
  try {
    return await db.$transaction(async (tx) => {
      const made = await tx.organizationExport.create({ data: { userId }, select: exportColumns });
      const { name } = await tx.organization.findFirstOrThrow({ select: { name: true } });
      await recordEvent(tx, actor, {
        action: "organization.exported",
        targetId: organizationId,
        changes: { name },
      });
      await enqueue(tx, "export.run", { organizationId, exportId: made.id });
      return ok(toExport(made));
    });
  } catch (error) {
    if (isUniqueViolation(error, "OrganizationExport")) return problem("export_under_way");
    throw error;
  }
}

async function isUnderWay(db: TenantDb): Promise<boolean> {
  return (await db.organizationExport.count({ where: { finishedAt: null } })) > 0;
}
