import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { taxClassColumns } from "./tax-class";

/** All of the organization's tax classes: those that are offered first, by name. */
export async function listTaxClasses(actor: Member) {
  const db = authorize(actor, "tax_class.read");
  const data = await db.taxClass.findMany({
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    select: taxClassColumns,
  });
  return ok({ data, nextCursor: null });
}
