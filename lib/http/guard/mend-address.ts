import "server-only";
import type { IncomingMessage } from "node:http";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Files, the only addresses that take less than a page does; Next answers the rest with a bare 500. */
const files = /^\/(?:_next\/static\/|favicon\.svg$|apple-touch-icon\.png$)/;

const readingMethods: readonly string[] = ["GET", "HEAD"];

const hostAndPort = /^(?:(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?)?$/i;

const nothingHere = "/nothing-here";

/**
 * Encoded, one reader takes it for a slash or the end of a text, and the next for a letter of a name. No address of ours has it.
 */
const ambiguous = /%2f|%5c|%00/i;

/**
 * Next's own: the page of a failure that nobody had, and the addresses of another router, for which it asks the proxy about a
 * page.
 */
const internal = /^\/(?:_global-error$|_next\/data\/)/;

const dotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Leads what Next would answer with a bare 500 to an answer of ours: a method that nothing here takes to the one that says so,
 * and an address that can't be read in one way only to one where nothing is. An address that names the host as well, which Next
 * would lead to itself for ever, loses it, and one with dots becomes what they mean, as in browsers, so that everybody sees the
 * same page or route in it. A fragment goes too, because Next drops it after we have looked. A request that names several hosts
 * is none. Returns what the answer has to say beyond that.
 *
 * @see RFC 9110 section 9.3.8 and 15.5.6, RFC 9112 section 3.2, RFC 3986 section 2.1 and 5.2.4; ASVS 5.0 4.1.4
 */
export function mendAddress(request: IncomingMessage): Readonly<Record<string, string>> {
  if (!namesOneHost(request)) {
    request.method = "GET";
    request.url = "/api/bad-host";
    return {};
  }
  const { method = "" } = request;
  if (!methods.has(method)) return refuseMethod(request, [...methods]);
  request.url = plainAddress(request.url ?? "/");
  const path = pathOf(request);
  if (files.test(path) && !readingMethods.includes(method))
    return refuseMethod(request, readingMethods);
  if (!canDecode(path) || ambiguous.test(path) || internal.test(path))
    request.url = path.startsWith("/api/") ? "/api/nothing" : nothingHere;
  return {};
}

/** Two hosts, or what is none, a proxy in front could read in another way. Only HTTP/1.0 may name none. */
function namesOneHost({ headers, rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.toLowerCase() === "host") count += 1;
  return count <= 1 && hostAndPort.test(headers.host ?? "");
}

function refuseMethod(request: IncomingMessage, taken: readonly string[]) {
  request.method = "GET";
  request.url = "/api/method-not-allowed";
  return { Allow: taken.join(", ") };
}

/** The path that a request names, as it was sent. */
export function pathOf(request: IncomingMessage): string {
  return request.url?.split("?", 1)[0] ?? "/";
}

/** The address without a host, without dots, and without what follows a "#", which browsers keep to themselves. */
function plainAddress(address: string): string {
  const isPath = address.startsWith("/") && !address.includes("#");
  if (isPath && !dotSegment.test(address.split("?", 1)[0] ?? "")) return address;
  const whole = address.startsWith("/") ? `http://localhost${address}` : address;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return nothingHere;
  const { pathname, search } = new URL(whole);
  return `${pathname}${search}`;
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
