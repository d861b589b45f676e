import { NextResponse } from "next/server";
import { refusalPage } from "@/lib/http/refusal-page";
import { problems } from "@/lib/problems";

/**
 * Turns away a request for a page that came as the server starts, in the moment before anything dresses pages. Later ones bring a
 * nonce, which lib/http/dress-page.ts gave them on their way in, and don't come here. Nothing else is decided here; who may do what is
 * decided where the data is.
 */
export function proxy(): NextResponse {
  const { status, headers, body } = refusalPage(problems.service_busy);
  return new NextResponse(body, { status, headers: { ...headers, "Retry-After": "1" } });
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
