import { planAnswer } from "@/lib/billing/answers";
import { refreshBilling } from "@/lib/billing/refresh-billing";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(nothing, refreshBilling, {
  summary: "Ask the payment provider how things stand",
  permission: "billing.manage",
  answers: planAnswer,
});
