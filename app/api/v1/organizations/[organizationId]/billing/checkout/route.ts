import { elsewhereAnswer } from "@/lib/billing/answers";
import { setSeatsSchema } from "@/lib/billing/schema";
import { startCheckout } from "@/lib/billing/start-checkout";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(setSeatsSchema, startCheckout, {
  summary: "Begin to pay for a plan",
  permission: "billing.manage",
  answers: elsewhereAnswer,
  status: 201,
});
