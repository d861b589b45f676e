import "server-only";
import type { Server } from "node:net";

type Ending = () => Promise<void>;

declare global {
  var mercuraShutdown:
    | { isUnderWay: boolean; server: Server | undefined; endings: Ending[] }
    | undefined;
}

// Next bundles this file more than once, and the signal arrives in only one of the copies.
globalThis.mercuraShutdown ??= { isUnderWay: false, server: undefined, endings: [] };
const shutdown = globalThis.mercuraShutdown;

/** Whether this process was told to end. It still answers, but asks for no more. */
export function isShuttingDown(): boolean {
  return shutdown.isUnderWay;
}

/** From now on this process calls itself not ready, and asks each caller to come back by another connection. */
export function beginShutdown(): void {
  shutdown.isUnderWay = true;
}

/** Keeps the server whose requests are seen, for whoever has to close it, because Next gives it to nobody. */
export function rememberServer(server: Server): void {
  shutdown.server = server;
}

/** Takes no more connections, and waits until the running requests have their answers. */
export function closeServer(): Promise<void> {
  const { server } = shutdown;
  return new Promise((resolve) => {
    if (server?.listening) server.close(() => resolve());
    else resolve();
  });
}

/** Registers what is to be ended once no request and no job is running any more. */
export function beforeExit(ending: Ending): void {
  shutdown.endings.push(ending);
}

/** Ends what was registered with {@link beforeExit}. */
export async function endOthers(): Promise<void> {
  await Promise.all(shutdown.endings.map((ending) => ending()));
}
