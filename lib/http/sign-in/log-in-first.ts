import "server-only";
import type { NextRequest } from "next/server";
import { ok, problem, type Result } from "@/lib/result";
import { seeOther } from "../see-other";
import { currentSession } from "./current-session";

/**
 * The answer to whoever asks for what only members have, and is none. A window whose session has ended is led to the log-in, and
 * back here after it. Anything else, such as an image or a script, gets the 404 of strangers.
 */
export async function logInFirst(request: NextRequest): Promise<Result<Response>> {
  const isWindow = request.headers.get("sec-fetch-mode") === "navigate";
  if (!isWindow || (await currentSession())) return problem("not_found");
  const { pathname, search } = request.nextUrl;
  return ok(seeOther(`/login?next=${encodeURIComponent(`${pathname}${search}`)}`));
}
