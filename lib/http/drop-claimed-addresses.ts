import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { env } from "@/lib/env";

/**
 * Takes X-Forwarded-For out of every request where no proxy is trusted to write it. Next fills the header from the socket only
 * where it is missing, so that a client could otherwise choose the address that sessions and the audit log keep.
 * Called once, before the server answers anybody.
 *
 * @see ASVS 5.0 4.1.3, 15.3.4
 */
export function dropClaimedAddresses(): void {
  if (env.TRUSTED_PROXIES > 0) return;
  subscribe("http.server.request.start", (message) => {
    const request: unknown = Reflect.get(Object(message), "request");
    if (request instanceof IncomingMessage) delete request.headers["x-forwarded-for"];
  });
}
