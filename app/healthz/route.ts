import { nothing } from "@/lib/fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { ok } from "@/lib/result";

export const GET = publicRoute(nothing, async () => ok({ status: "live" }));
