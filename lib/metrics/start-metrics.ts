import "server-only";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { measureJobs } from "./measure-jobs";
import { measurePools } from "./measure-pools";
import { measureRequests } from "./measure-requests";

/**
 * Measures this process, and tells Prometheus at /metrics on a port of its own, which is not for the public. No label names a
 * tenant, a person or a record.
 *
 * @see https://prometheus.io/docs/practices/naming/
 */
export async function startMetrics({
  port,
  host,
  isWorker,
}: {
  port: number;
  host: string;
  isWorker: boolean;
}): Promise<void> {
  const registry = new Registry();
  registry.setDefaultLabels({ process: isWorker ? "worker" : "app" });
  // The process's own figures, its memory, and the delay of its event loop.
  collectDefaultMetrics({ register: registry });
  measurePools(registry);
  if (!isWorker) measureRequests(registry);
  if (isWorker || env.JOBS === "on") measureJobs(registry);
  const server = createServer((request, response) => {
    if (request.method === "GET" && request.url === "/metrics")
      return void tell(registry, response);
    response.writeHead(404).end();
  });
  server.listen({ port, host });
  await once(server, "listening");
  // It must not keep the process alive.
  server.unref();
}

async function tell(registry: Registry, response: ServerResponse): Promise<void> {
  try {
    const text = await registry.metrics();
    response.writeHead(200, { "Content-Type": registry.contentType }).end(text);
  } catch (error) {
    log.warn({ err: error }, "The metrics could not be collected.");
    response.writeHead(503).end();
  }
}
