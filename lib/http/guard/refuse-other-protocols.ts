import "server-only";
import type { Server } from "node:http";
import { isDevelopment } from "@/lib/env";

/**
 * Makes a server answer requests for another protocol like any other, as RFC 9110 section 7.8 allows. Next never answers them,
 * and holds their connections for ever, because Node's timeouts don't apply to a connection that it gave away.
 */
export function refuseOtherProtocols(server: Server): void {
  // The pages of "next dev" are told of changes by a web socket.
  if (!isDevelopment()) server.removeAllListeners("upgrade");
}
