import "server-only";
import { Gauge, Histogram, type Registry } from "prom-client";
import { observedPools, poolWaitSchema, poolWaits } from "@/lib/db/connections/pool-waits";

/** How full the pools of database connections are, and how long a statement waits for one. */
export function measurePools(registry: Registry): void {
  const connections = new Gauge({
    name: "mercura_database_connections",
    help: "Connections of this process to PostgreSQL.",
    labelNames: ["pool", "state"],
    registers: [registry],
    collect() {
      for (const [pool, { totalCount, idleCount }] of observedPools()) {
        connections.set({ pool, state: "idle" }, idleCount);
        connections.set({ pool, state: "busy" }, totalCount - idleCount);
      }
    },
  });
  const limit = new Gauge({
    name: "mercura_database_connections_max",
    help: "How many connections a pool may have.",
    labelNames: ["pool"],
    registers: [registry],
    collect() {
      for (const [pool, { options }] of observedPools()) limit.set({ pool }, options.max);
    },
  });
  const waiting = new Gauge({
    name: "mercura_database_connections_waiting",
    help: "Who waits for a connection right now.",
    labelNames: ["pool"],
    registers: [registry],
    collect() {
      for (const [pool, { waitingCount }] of observedPools()) waiting.set({ pool }, waitingCount);
    },
  });
  const waits = new Histogram({
    name: "mercura_database_connection_wait_seconds",
    help: "How long it took to get a connection, opening a new one included.",
    labelNames: ["pool"],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers: [registry],
  });
  poolWaits.subscribe((message) => {
    const { pool, seconds } = poolWaitSchema.parse(message);
    waits.observe({ pool }, seconds);
  });
}
