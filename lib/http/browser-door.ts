import "server-only";
import type { NextRequest } from "next/server";
import type { RequestOrigin } from "@/lib/access/actor";
import { loggedCall } from "@/lib/logged-call";
import { problem, type Result } from "@/lib/result";
import { attempt } from "./attempt";
import { isCrossSite } from "./cross-site";
import { problemResponse } from "./problem-response";
import { requestOrigin } from "./request-origin";

type Params = Readonly<Record<string, string>>;
export type BrowserHandler = (
  request: NextRequest,
  context: { params: Promise<Params> },
) => Promise<Response>;

interface BrowserCall {
  readonly request: NextRequest;
  readonly params: Params;
  readonly origin: RequestOrigin;
}

type Answer = (call: BrowserCall) => Promise<Result<Response>>;

/** What all routes for browsers are made of. Trouble that an answer has no page for is answered as JSON. */
export function browserDoor(answer: Answer): BrowserHandler {
  return (request, context) => {
    const origin = requestOrigin(request.headers, "browser");
    const { requestId } = origin;
    return loggedCall({ requestId }, async () => {
      const answered = await attempt(async () =>
        answer({ request, params: await context.params, origin }),
      );
      return answered.ok ? answered.value : problemResponse(answered.code, { requestId });
    });
  };
}

/** The same for a form, whose answer changes something or tells what only a member may know. */
export function formDoor(answer: Answer): BrowserHandler {
  // Before anything is read: another site's form would be sent with the member's cookie.
  return browserDoor(async (call) =>
    isCrossSite(call.request.headers) ? problem("cross_site_request") : answer(call),
  );
}
