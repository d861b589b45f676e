import "server-only";
import { Counter, Histogram, type Registry } from "prom-client";
import { answeredRequestSchema, answeredRequests } from "@/lib/answered-requests";

/** Counts and times what the app answers, by the route's template, so that a client can't create new series. */
export function measureRequests(registry: Registry): void {
  const labelNames = ["method", "route", "status"];
  const duration = new Histogram({
    name: "mercura_http_request_duration_seconds",
    help: "From the request's headers to the end of its answer.",
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const aborted = new Counter({
    name: "mercura_http_requests_aborted_total",
    help: "Requests whose client was gone before the answer was whole.",
    labelNames: ["route"],
    registers: [registry],
  });
  answeredRequests.subscribe((message) => {
    const { method, route, status, seconds, isWhole } = answeredRequestSchema.parse(message);
    if (isWhole) duration.observe({ method, route, status: statusClass(status) }, seconds);
    else aborted.inc({ route });
  });
}

function statusClass(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}
