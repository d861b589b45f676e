import "server-only";
import { ok, problem, type Result } from "@/lib/result";
import { attempt } from "../attempt";
import { type BrowserHandler, browserDoor } from "../browser-door";
import { isCrossSite } from "../cross-site";
import { problemResponse } from "../problem-response";
import { seeOther } from "../see-other";
import { currentMember, currentSession } from "../sign-in/current-session";
import { takeUpload, type UploadUse } from "./take-upload";

interface Place {
  /** Where the form is; what went wrong is shown there. */
  readonly from: string;
  /** Where the document is. */
  readonly to: string;
}

/**
 * Takes a file from a member's page. The page's script asks for JSON and shows the progress. The plain form is led on to the
 * document, or back with what went wrong in the address.
 */
export function memberUpload<Input, Value extends { readonly id: string }>(
  use: UploadUse<Input, Value>,
): BrowserHandler {
  return browserDoor(async ({ request, params: { slug = "", ...params }, origin }) => {
    // Before anything is read: another site's form would be sent with the member's cookie.
    const taken = isCrossSite(request.headers)
      ? problem("cross_site_request")
      : await attempt(() =>
          takeUpload(request, { identify: () => identify(slug), params, ...use }),
        );
    const home = `/o/${encodeURIComponent(slug)}/documents`;
    const place = {
      from: params.documentId ? `${home}/${params.documentId}` : home,
      to: taken.ok ? `${home}/${taken.value.id}` : home,
    };
    return ok(
      request.headers.get("accept")?.includes("application/json")
        ? inJson(taken, place, origin.requestId)
        : ledOn(taken, place),
    );
  });
}

async function identify(slug: string) {
  const member = await currentMember(slug);
  if (member) return ok(member);
  return problem((await currentSession()) ? "not_found" : "not_authenticated");
}

function inJson<Value>(taken: Result<Value>, { to }: Place, requestId: string): Response {
  if (taken.ok)
    return Response.json(
      { href: to },
      { status: 201, headers: { "Cache-Control": "private, no-store" } },
    );
  return problemResponse(taken.code, { requestId });
}

function ledOn<Value>(taken: Result<Value>, { from, to }: Place): Response {
  if (taken.ok) return seeOther(to);
  return seeOther(`${from}?${new URLSearchParams({ problem: taken.code })}#upload`);
}
