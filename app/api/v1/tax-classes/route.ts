import { pageOf } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { taxClassAnswer } from "@/lib/tax-classes/answers";
import { createTaxClass } from "@/lib/tax-classes/create-tax-class";
import { listTaxClasses } from "@/lib/tax-classes/list-tax-classes";
import { createTaxClassSchema } from "@/lib/tax-classes/schema";

export const GET = memberRoute(nothing, listTaxClasses, {
  summary: "List tax classes",
  permission: "tax_class.read",
  answers: pageOf(taxClassAnswer),
});
export const POST = memberRoute(createTaxClassSchema, createTaxClass, {
  summary: "Add a tax class",
  permission: "tax_class.manage",
  answers: taxClassAnswer,
  status: 201,
});
