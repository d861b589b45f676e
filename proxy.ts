import { type NextRequest, NextResponse } from "next/server";
import { isFormLength, pageMethods } from "@/lib/http/page-request";
import { refusalPage } from "@/lib/http/refusal-page";
import { problems } from "@/lib/problems";

/**
 * Turns away what asks for a page and is none of its requests: those bring a nonce, which lib/http/dress-page.ts gave them on their way
 * in, and don't come here. Nothing else: who may do what is decided where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!pageMethods.includes(request.method))
    return refuse("method_not_allowed", { Allow: pageMethods.join(", ") });
  if (!isFormLength(request.headers.get("Content-Length"))) return refuse("payload_too_large");
  // It came in the moment before anything dresses pages, as the server starts.
  return refuse("service_busy", { "Retry-After": "1" });
}

type Refusal = "method_not_allowed" | "payload_too_large" | "service_busy";

function refuse(code: Refusal, headers: Readonly<Record<string, string>> = {}): NextResponse {
  const { status, headers: own, body } = refusalPage(problems[code]);
  return new NextResponse(body, { status, headers: { ...own, ...headers } });
}

// The address is lib/http/page-request.ts's; tests hold the two against each other, and against the routes.
export const config = {
  matcher: [
    {
      source:
        "/((?!api/|_next/|organizations/(?:create|[^/]+/invite|invitations/accept|auth/[^/]+)$|customers(?:/[^/]+)?$|(?:o|q)/[^/]+/(?:.+/)?(?:pdf|logo|look-up|upload|download|preview|checkpoint)$|(?:exports|files)/[^/]+$|openapi\\.json$|healthz$|readyz$|csp-reports$|mailbox/messages$|mailbox/[^/]+/body$|favicon\\.svg$|apple-touch-icon\\.png$).*)",
      missing: [{ type: "header", key: "x-nonce" }],
    },
  ],
};
