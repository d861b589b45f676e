import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { env, isLoopback } from "@/lib/env";

/** The headers that Next and we set ourselves: the nonce, what the proxy decided, and the requested address. */
const ours =
  /^(content-security-policy(-report-only)?|x-nonce|x-address|x-visit|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-data|x-forwarded-(?!for$).*|forwarded|x-real-ip)$/;

/**
 * Removes from a request what only the server itself may say. X-Forwarded-For stays if a proxy is trusted to write it: Next fills
 * it from the socket only if it is missing, so a client could otherwise choose the address that sessions and the audit log keep.
 * Whatever a proxy calls the server, its name is APP_URL.
 *
 * @see ASVS 5.0 4.1.3, 15.3.4
 */
export function dropClaimedHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (ours.test(name)) delete headers[name];
  if (env.TRUSTED_PROXIES === 0) delete headers["x-forwarded-for"];
  const { origin, host, protocol } = new URL(env.APP_URL);
  // Next compares a form's Origin with this, and proxies often put a name of their own into Host. So does Next itself, where it
  // hands on the form of a page that was left meanwhile. On this machine the server also has names beside that in APP_URL.
  if (isLoopback() && headers.origin !== origin) return;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
