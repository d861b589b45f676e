import "server-only";
import { pick } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { beforeAndAfter } from "@/lib/audit/before-and-after";
import { conflictSince } from "@/lib/audit/conflict-since";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { isUniqueViolation } from "@/lib/db/statements/unique-violation";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { fieldWords } from "./field-words";
import type { UpdateTaxClass } from "./schema";
import { taxClassColumns } from "./tax-class";

const told = ["name", "rateBasisPoints", "note", "isActive"] as const;

/**
 * Changes a tax class; what the input leaves out stays. Another rate is its products' at once, and no quote's: a line keeps what
 * it was saved with. If somebody else saved since `lockVersion` was read, nothing is written and the answer says who changed what.
 *
 * @problem "not_found" | "conflict" | "tax_class_name_taken"
 */
export async function updateTaxClass(actor: Member, input: UpdateTaxClass) {
  const db = authorize(actor, "tax_class.manage");
  try {
    return await db.$transaction((tx) => change(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error, "TaxClass")) return problem("tax_class_name_taken", "name");
    throw error;
  }
}

async function change(
  tx: TenantTx,
  actor: Member,
  { taxClassId, lockVersion, ...fields }: UpdateTaxClass,
) {
  const where = { id: taxClassId };
  const before = await tx.taxClass.findFirst({ where, select: taxClassColumns });
  if (!before) return problem("not_found");
  const seen = lockVersion ?? before.lockVersion;
  const conflict = () =>
    conflictSince(tx, { targetId: taxClassId, lockVersion: seen, words: fieldWords });
  if (seen !== before.lockVersion) return conflict();
  const changed = changedFields(before, fields);
  if (changed.length === 0) return ok(before);

  // One statement decides between two who save at the same moment: the second no longer finds the version.
  const { count } = await tx.taxClass.updateMany({
    where: { ...where, lockVersion: seen },
    data: { ...fields, lockVersion: { increment: 1 } },
  });
  if (count === 0) return conflict();
  const after = await tx.taxClass.findFirstOrThrow({ where, select: taxClassColumns });
  // A product that takes the class meanwhile waits for this row, and then takes the new rate.
  if (changed.includes("rateBasisPoints"))
    await tx.product.updateMany({
      where: { taxClassId },
      data: { taxRateBasisPoints: after.rateBasisPoints },
    });
  await recordEvent(tx, actor, {
    action: "tax_class.updated",
    targetId: taxClassId,
    changes: {
      name: after.name,
      fields: changed.join(", "),
      lockVersion: after.lockVersion,
      ...beforeAndAfter(pick(before, told), pick(fields, told)),
    },
  });
  return ok(after);
}
