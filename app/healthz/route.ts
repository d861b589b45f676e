import { ok } from "@/lib/result";
import { nothing } from "@/lib/fields";
import { publicRoute } from "@/lib/http/api-route";

export const GET = publicRoute(nothing, async () => ok({ status: "live" }));
