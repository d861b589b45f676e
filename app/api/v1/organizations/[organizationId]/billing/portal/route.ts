import { openPortal } from "@/lib/billing/open-portal";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(nothing, openPortal, { status: 201 });
