import "server-only";
import type { TenantDb } from "@/lib/db/tenant-handle";

/** The last change of a record after it was made, by whom and when; null for one that is as it was made. */
export async function lastChange(db: TenantDb, targetId: string) {
  return db.auditEvent.findFirst({
    where: { targetId, result: "success", action: { notIn: noChanges } },
    orderBy: { id: "desc" },
    select: { userId: true, occurredAt: true },
  });
}

const noChanges = ["customer.created", "product.created"];
