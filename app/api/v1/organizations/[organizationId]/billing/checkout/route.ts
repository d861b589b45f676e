import { setSeatsSchema } from "@/lib/billing/schema";
import { startCheckout } from "@/lib/billing/start-checkout";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(setSeatsSchema, startCheckout, { status: 201 });
