import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import { responseHeaders } from "@/lib/http/headers/response-headers";
import { isPageAddress } from "@/lib/http/pages/page-request";
import { refusalPage } from "@/lib/http/pages/refusal-page";
import { problemResponse } from "@/lib/http/problem-response";
import { problems } from "@/lib/problems";

/**
 * Turns away a request that came as the server starts, in the moment before anything guards it. Later ones bring the mark of
 * lib/http/guard/guarded-mark.ts and don't come here. Nothing else is decided here; who may do what is decided where the data is.
 */
export function proxy({ nextUrl: { pathname } }: NextRequest): Response {
  const answer = isPageAddress(pathname)
    ? pageOf(refusalPage(problems.service_busy))
    : problemResponse("service_busy", { requestId: randomUUID() });
  for (const [name, value] of Object.entries(responseHeaders(pathname)))
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  answer.headers.set("Retry-After", "1");
  return answer;
}

function pageOf({ status, headers, body }: ReturnType<typeof refusalPage>): Response {
  return new Response(body, { status, headers });
}

// The same mark as in lib/http/guard/guarded-mark.ts; a test compares the two.
export const config = {
  matcher: [{ source: "/(.*)", missing: [{ type: "header", key: "x-guarded", value: " yes" }] }],
};
