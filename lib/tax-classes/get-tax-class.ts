import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { taxClassColumns } from "./tax-class";

/**
 * One tax class.
 *
 * @problem "not_found": also for another organization's
 */
export async function getTaxClass(actor: Member, { taxClassId }: { taxClassId: string }) {
  const db = authorize(actor, "tax_class.read");
  const taxClass = await db.taxClass.findFirst({
    where: { id: taxClassId },
    select: taxClassColumns,
  });
  return taxClass ? ok(taxClass) : problem("not_found");
}
