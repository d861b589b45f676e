import { billingAnswer } from "@/lib/billing/answers";
import { getBilling } from "@/lib/billing/get-billing";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(nothing, getBilling, {
  summary: "Read the plan and the seats",
  permission: "billing.read",
  answers: billingAnswer,
});
