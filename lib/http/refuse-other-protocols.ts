import "server-only";
import type { Server } from "node:http";
import { isDevelopment } from "@/lib/env";

/**
 * Has a server answer who asks for another protocol as everybody else, as RFC 9110 section 7.8 lets it do: Next never answers them, and
 * holds their connections for ever, because no timeout of Node's counts for a connection that it gave away.
 */
export function refuseOtherProtocols(server: Server): void {
  // The pages of "next dev" are told of changes by a web socket.
  if (!isDevelopment()) server.removeAllListeners("upgrade");
}
