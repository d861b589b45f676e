import { getBilling } from "@/lib/billing/get-billing";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(nothing, getBilling);
