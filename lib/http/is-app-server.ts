import "server-only";
import { Server } from "node:http";

const known = new WeakSet<Server>();

/**
 * Whether a server is the app's, and not the one of the metrics, which answers requests of its own: Next's alone listens for other
 * protocols. Once it was recognized it may stop doing so.
 */
export function isAppServer(server: unknown): server is Server {
  if (!(server instanceof Server)) return false;
  if (server.listenerCount("upgrade") > 0) known.add(server);
  return known.has(server);
}
