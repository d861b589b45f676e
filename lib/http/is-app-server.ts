import "server-only";
import { Server } from "node:http";
import { isDevelopment } from "@/lib/env";

const known = new WeakSet<Server>();

/**
 * Whether a server is the app's: the one of the metrics answers requests of its own. From then on it answers who asks for another
 * protocol as everybody else, as RFC 9110 section 7.8 lets a server do: Next never answers them, and holds their connections for ever.
 */
export function isAppServer(server: unknown): server is Server {
  if (!(server instanceof Server)) return false;
  if (known.has(server)) return true;
  if (server.listenerCount("upgrade") === 0) return false;
  known.add(server);
  // The pages of "next dev" are told of changes by a web socket.
  if (!isDevelopment()) server.removeAllListeners("upgrade");
  return true;
}
