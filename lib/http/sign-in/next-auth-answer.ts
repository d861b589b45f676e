import "server-only";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { placeholderId } from "./next-auth-providers";
import { sessionCookie } from "./session-cookie";

type Handler = (request: NextRequest) => Promise<Response>;

/**
 * Turns next-auth's answers into ours. It would set the session's cookie again whenever it is asked who is logged in, for 30 days
 * even if it should end with the browser; and its list of providers would name the placeholder.
 */
export function asOurs(handler: Handler): Handler {
  return async (request) => {
    const path = request.nextUrl.pathname;
    if (path.endsWith(`/${placeholderId}`)) return new Response(null, { status: 404 });
    const response = await handler(request);
    const headers = new Headers(response.headers);
    headers.delete("Set-Cookie");
    for (const cookie of response.headers.getSetCookie())
      if (!isSession(cookie)) headers.append("Set-Cookie", cookie);
    const body = path.endsWith("/providers") ? await withoutPlaceholder(response) : response.body;
    return new Response(body, { status: response.status, headers });
  };
}

/** Whether a cookie sets the session's; removing it is fine. */
function isSession(cookie: string): boolean {
  const { name } = sessionCookie();
  return cookie.startsWith(`${name}=`) && !cookie.startsWith(`${name}=;`);
}

async function withoutPlaceholder(response: Response): Promise<string> {
  const providers = z.record(z.string(), z.unknown()).parse(await response.json());
  return JSON.stringify(
    Object.fromEntries(Object.entries(providers).filter(([id]) => id !== placeholderId)),
  );
}
