import { type NextRequest, NextResponse } from "next/server";
import { isFormLength, pageMethods } from "@/lib/http/page-request";
import { refusalPage } from "@/lib/http/refusal-page";
import { problems } from "@/lib/problems";

/**
 * Turns away what asks for a page and is no request for one: real ones bring a nonce, which lib/http/dress-page.ts gave them on
 * their way in, and don't come here. Nothing else is decided here; who may do what is decided where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!pageMethods.includes(request.method))
    return refuse("method_not_allowed", { Allow: pageMethods.join(", ") });
  if (!isFormLength(request.headers.get("Content-Length"))) return refuse("payload_too_large");
  // It came as the server starts, in the moment before anything dresses pages.
  return refuse("service_busy", { "Retry-After": "1" });
}

type Refusal = "method_not_allowed" | "payload_too_large" | "service_busy";

function refuse(code: Refusal, headers: Readonly<Record<string, string>> = {}): NextResponse {
  const { status, headers: own, body } = refusalPage(problems[code]);
  return new NextResponse(body, { status, headers: { ...own, ...headers } });
}

// The same address as in lib/http/page-request.ts; tests compare the two with each other, and with the routes.
export const config = {
  matcher: [
    {
      source:
        "/((?!api/|_next/|organizations/(?:create|[^/]+/invite|invitations/accept|auth/[^/]+)$|customers(?:/[^/]+)?$|(?:o|q)/[^/]+/(?:.+/)?(?:pdf|logo|look-up|upload|download|preview|checkpoint)$|(?:exports|files)/[^/]+$|openapi\\.json$|healthz$|readyz$|csp-reports$|mailbox/messages$|mailbox/[^/]+/body$|favicon\\.svg$|apple-touch-icon\\.png$).*)",
      missing: [{ type: "header", key: "x-nonce" }],
    },
  ],
};
