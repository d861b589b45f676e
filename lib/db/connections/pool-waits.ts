import "server-only";
import { type Channel, channel } from "node:diagnostics_channel";
import pg from "pg";
import { z } from "zod";

/** How long somebody waited for a connection of a pool. */
export const poolWaitSchema = z.object({ pool: z.string(), seconds: z.number() });

/** Where each wait for a connection is published. Nobody listens unless metrics are on. */
export const poolWaits: Channel = channel("mercura.pool-waits");

declare global {
  var mercuraObservedPools: Map<string, pg.Pool> | undefined;
}

// Next bundles this file more than once.
globalThis.mercuraObservedPools ??= new Map();
const pools = globalThis.mercuraObservedPools;

/** The pools of this process that are open, by name. */
export function observedPools(): ReadonlyMap<string, pg.Pool> {
  return pools;
}

/** Shows a pool to the metrics, and times the waits for its connections if somebody listens. */
export function observePool(name: string, pool: pg.Pool): void {
  pools.set(name, pool);
  const connect = new Proxy(pg.Pool.prototype.connect, {
    apply(original, self, args) {
      if (!poolWaits.hasSubscribers) return Reflect.apply(original, self, args);
      const startedAtMs = performance.now();
      const tell = () =>
        poolWaits.publish({ pool: name, seconds: (performance.now() - startedAtMs) / 1000 });
      const [callback] = args;
      if (typeof callback === "function") {
        const told = (...given: unknown[]) => {
          tell();
          return Reflect.apply(callback, undefined, given);
        };
        return Reflect.apply(original, self, [told]);
      }
      const connected: Promise<unknown> = Reflect.apply(original, self, args);
      connected.then(tell, tell);
      return connected;
    },
  });
  // A tenants' pool overrides connect() for others; here its own is asked.
  Reflect.set(pool, "connect", connect);
}
