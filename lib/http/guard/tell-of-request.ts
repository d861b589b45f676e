import "server-only";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answeredRequests } from "@/lib/answered-requests";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { enterLoggedRequest } from "@/lib/logged-call";
import { pathOf } from "./mend-address";
import { routeTemplate } from "./route-template";

/**
 * Gives a request its id in the log, and reports it when it is over: to the metrics if there are any, and to the log if
 * LOG_REQUESTS says so. Its route stands for its address, which may hold a secret.
 */
export function tellOfRequest(request: IncomingMessage, response: ServerResponse): void {
  const fields = enterLoggedRequest(randomUUID());
  const isLogged = env.LOG_REQUESTS === "on";
  if (!isLogged && !answeredRequests.hasSubscribers) return;
  const startedAtMs = performance.now();
  const { method = "GET" } = request;
  const path = pathOf(request);
  response.once("close", () => {
    const told = {
      method,
      route: routeTemplate(path),
      status: response.statusCode,
      seconds: (performance.now() - startedAtMs) / 1000,
      isWhole: response.writableFinished,
    };
    answeredRequests.publish(told);
    if (isLogged) log.info({ ...fields, ...told }, "Request done.");
  });
}
