import { memberRoute } from "@/lib/http/api/api-route";
import { taxClassAnswer } from "@/lib/tax-classes/answers";
import { getTaxClass } from "@/lib/tax-classes/get-tax-class";
import { taxClassIdSchema, updateTaxClassSchema } from "@/lib/tax-classes/schema";
import { updateTaxClass } from "@/lib/tax-classes/update-tax-class";

export const GET = memberRoute(taxClassIdSchema, getTaxClass, {
  summary: "Read a tax class",
  permission: "tax_class.read",
  answers: taxClassAnswer,
});
export const PATCH = memberRoute(updateTaxClassSchema, updateTaxClass, {
  summary: "Change a tax class",
  permission: "tax_class.manage",
  answers: taxClassAnswer,
});
