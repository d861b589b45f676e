import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";

/** Whom a customer's quotes go to unless somebody else is named: its primary contact, or its only one, or nobody. */
export async function usualContact(tx: TenantTx, customerId: string): Promise<string | null> {
  const [first, second] = await tx.customerContact.findMany({
    where: { customerId },
    orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
    take: 2,
    select: { id: true, isPrimary: true },
  });
  return first && (first.isPrimary || !second) ? first.id : null;
}
