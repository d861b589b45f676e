import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { wasNothingHere } from "@/lib/logged-call";
import { isShuttingDown } from "@/lib/shutdown";
import { responseHeaders } from "../headers/response-headers";
import { sessionCookie } from "../sign-in/session-cookie";
import { leavesBodyUnread } from "./lingering-close";
import { pathOf } from "./mend-address";

/**
 * Adds to an answer, as its headers leave, those of the table that it lacks. Next's own table would not do: it is written when
 * the app is built, before APP_URL is known, and misses what fails before routing. A page that told of nothing there is a 404.
 */
export function completeHeaders(request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  // Next's router takes a 404 for no answer to its own requests, and would load the whole page.
  const isRouters = request.headers.rsc !== undefined;
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      for (const [name, value] of Object.entries(responseHeaders(path)))
        if (!response.hasHeader(name)) response.setHeader(name, value);
      // No other request can follow a body that nobody read. And while this process ends, a client's next request should use a
      // connection to another one.
      // @see RFC 9110 section 15.5.14
      if (leavesBodyUnread(request) || isShuttingDown()) response.setHeader("Connection", "close");
      if (endsSession(response)) response.setHeader("Clear-Site-Data", '"cache", "storage"');
      if (args[0] === 200 && !isRouters && wasNothingHere()) args[0] = 404;
      return Reflect.apply(writeHead, self, args);
    },
  });
}

/** Whether the answer ends the browser's session; what the browser kept then has to go too. @see ASVS 5.0 14.3.1 */
function endsSession(response: ServerResponse): boolean {
  return [response.getHeader("Set-Cookie")]
    .flat()
    .some((cookie) => String(cookie).startsWith(`${sessionCookie().name}=;`));
}
