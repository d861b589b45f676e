import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { env, isLoopback } from "@/lib/env";

/**
 * Restores the Origin of a form on a page that is sent with no-referrer. For such a page browsers write "null", which Next can't
 * read, and say in Sec-Fetch-Site, which no script can set, that the form is this site's own.
 *
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function restoreOrigin(headers: IncomingHttpHeaders): void {
  if (headers.origin !== "null" || headers["sec-fetch-site"] !== "same-origin") return;
  const { protocol, origin } = new URL(env.APP_URL);
  // On its own machine a server has several names, and Next compares with the one in use.
  headers.origin = isLoopback() ? `${protocol}//${headers.host}` : origin;
}
