import { isDatabaseReady } from "@/lib/db/connections/is-ready";
import { nothing } from "@/lib/fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { ok, problem } from "@/lib/result";
import { isShuttingDown } from "@/lib/shutdown";

export const GET = publicRoute(nothing, async () =>
  !isShuttingDown() && (await isDatabaseReady())
    ? ok({ status: "ready" })
    : problem("service_busy"),
);
