import "server-only";
import type { IncomingMessage } from "node:http";

const mark = "x-visit";

/** How browsers say that they fetch a page before anybody has asked to see it. */
const ahead = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/**
 * Marks whether somebody comes to see a page, because Next tells none of them its request's method. A form that is sent comes from
 * the page, and a mail scanner often asks for the headers alone.
 */
export function markVisit({ method, headers }: IncomingMessage): void {
  headers[mark] = method === "GET" && !ahead.some((name) => name in headers) ? "yes" : "no";
}

/** Whether a page's request is somebody who comes to see it. */
export function isVisit(headers: Headers): boolean {
  return headers.get(mark) === "yes";
}
