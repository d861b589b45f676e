import { isDatabaseReady } from "@/lib/db/is-ready";
import { nothing } from "@/lib/fields";
import { publicRoute } from "@/lib/http/api-route";
import { ok, problem } from "@/lib/result";

export const GET = publicRoute(nothing, async () =>
  (await isDatabaseReady()) ? ok({ status: "ready" }) : problem("service_busy"),
);
