import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy, reportingEndpoints } from "@/lib/http/content-security-policy";

/**
 * Gives every page its Content-Security-Policy with a nonce of its own, and nothing else: who may do what is decided where
 * the data is. Forms pass through here, so that a path that takes files has to stay out of the matcher.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Reporting-Endpoints", reportingEndpoints);
  return response;
}

// Pages are what is left when everything else is named; a test holds this against the routes.
export const config = {
  matcher: [
    "/((?!api/|_next/|organizations/(?:create|[^/]+/invite|invitations/accept|auth/[^/]+)$|customers(?:/[^/]+)?$|healthz$|readyz$|csp-reports$|mailbox/messages$|mailbox/[^/]+/body$|favicon\\.svg$|apple-touch-icon\\.png$).*)",
  ],
};
