import { cancellationAnswer } from "@/lib/billing/answers";
import { cancelPlan, resumePlan } from "@/lib/billing/cancel-plan";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const PUT = memberRoute(nothing, cancelPlan, {
  summary: "Cancel the plan at the end of its period",
  permission: "billing.manage",
  answers: cancellationAnswer,
});
export const DELETE = memberRoute(nothing, resumePlan, {
  summary: "Keep the plan after all",
  permission: "billing.manage",
  answers: cancellationAnswer,
});
