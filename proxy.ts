import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy, reportingEndpoints } from "@/lib/http/content-security-policy";
import { maxFormBytes } from "@/lib/http/max-form-bytes";
import { problems } from "@/lib/problems";

const methods = ["GET", "HEAD", "POST"];

/**
 * Gives every page its Content-Security-Policy with a nonce of its own, and turns away what no page takes. Nothing else:
 * who may do what is decided where the data is. Forms pass through here, so that a path that takes files has to stay out
 * of the matcher.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!methods.includes(request.method))
    return refuse("method_not_allowed", { Allow: methods.join(", ") });
  // Next would answer a form that it finds too long with a bare 500.
  if (Number(request.headers.get("Content-Length")) > maxFormBytes)
    return refuse("payload_too_large");

  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);
  // Next tells a page its parameters, and not the address that it was asked for.
  headers.set("X-Address", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Reporting-Endpoints", reportingEndpoints);
  return response;
}

function refuse(code: "method_not_allowed" | "payload_too_large", headers = {}): NextResponse {
  const { status, message } = problems[code];
  return new NextResponse(message, { status, headers });
}

// Pages are what is left when everything else is named; a test holds this against the routes.
export const config = {
  matcher: [
    "/((?!api/|_next/|organizations/(?:create|[^/]+/invite|invitations/accept|auth/[^/]+)$|customers(?:/[^/]+)?$|(?:o|q)/[^/]+/(?:.+/)?(?:pdf|logo|look-up|upload|download|preview|checkpoint)$|(?:exports|files)/[^/]+$|openapi\\.json$|healthz$|readyz$|csp-reports$|mailbox/messages$|mailbox/[^/]+/body$|favicon\\.svg$|apple-touch-icon\\.png$).*)",
  ],
};
