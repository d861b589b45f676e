import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { problemResponse } from "./problem-response";

/**
 * Whether a request that changes something came from another site. Browsers say so in Sec-Fetch-Site; if that is missing, Origin
 * has to be APP_URL. Host is never asked, because the client writes it.
 *
 * @see OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata"; ASVS 5.0 3.5.1
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site !== "same-origin";
  return headers.get("origin") !== env.APP_URL;
}

/** Closes a route handler that knows people by their cookie to requests from other sites. */
export function withCrossSiteGuard<SomeRequest extends Request>(
  handler: (request: SomeRequest) => Promise<Response>,
): (request: SomeRequest) => Promise<Response> {
  return async (request) =>
    isCrossSite(request.headers)
      ? problemResponse("cross_site_request", { requestId: randomUUID() })
      : handler(request);
}
