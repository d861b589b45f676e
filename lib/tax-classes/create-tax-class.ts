import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import { ok, problem } from "@/lib/result";
import { type CreateTaxClass, maxTaxClasses } from "./schema";
import { taxClassColumns } from "./tax-class";

/**
 * Adds a tax class.
 *
 * @problem "tax_class_name_taken": whatever the case | "tax_class_limit_reached"
 */
export async function createTaxClass(actor: Member, input: CreateTaxClass) {
  const db = authorize(actor, "tax_class.manage");
  try {
    return await db.$transaction(async (tx) => {
      // One after the other, so that many at the same moment don't exceed the limit together.
      await lockOrganization(tx);
      if ((await tx.taxClass.count()) >= maxTaxClasses) return problem("tax_class_limit_reached");
      const taxClass = await tx.taxClass.create({
        data: { ...input, userId: actor.userId },
        select: taxClassColumns,
      });
      const { id, name, rateBasisPoints } = taxClass;
      await recordEvent(tx, actor, {
        action: "tax_class.created",
        targetId: id,
        changes: { name, rateBasisPoints },
      });
      return ok(taxClass);
    });
  } catch (error) {
    if (isUniqueViolation(error, "TaxClass")) return problem("tax_class_name_taken", "name");
    throw error;
  }
}
