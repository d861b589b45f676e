import "server-only";
import { Server } from "node:http";

const known = new WeakSet<Server>();

/**
 * Whether a server is the app's, and not the one of the metrics, which answers its own requests: only Next's listens for other
 * protocols. Once recognised, it may stop doing so.
 */
export function isAppServer(server: unknown): server is Server {
  if (!(server instanceof Server)) return false;
  if (server.listenerCount("upgrade") > 0) known.add(server);
  return known.has(server);
}
