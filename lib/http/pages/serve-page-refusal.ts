import "server-only";
import { problems } from "@/lib/problems";
import { type PageRefusal, pageMethods } from "./page-request";
import { refusalFor } from "./refusal-page";

/** Tells a browser on a page, or its script, why no page takes what it sent. */
export async function servePageRefusal(
  request: Request,
  { params }: { params: Promise<{ problem: string }> },
): Promise<Response> {
  const code: PageRefusal =
    (await params).problem === "payload_too_large" ? "payload_too_large" : "method_not_allowed";
  const { status, headers, body } = refusalFor(request.headers.has("next-action"), problems[code]);
  const response = new Response(body, { status, headers });
  if (code === "method_not_allowed") response.headers.set("Allow", pageMethods.join(", "));
  return response;
}
