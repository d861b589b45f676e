import { cancelPlan, resumePlan } from "@/lib/billing/cancel-plan";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const PUT = memberRoute(nothing, cancelPlan);
export const DELETE = memberRoute(nothing, resumePlan);
