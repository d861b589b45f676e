import { refreshBilling } from "@/lib/billing/refresh-billing";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(nothing, refreshBilling);
