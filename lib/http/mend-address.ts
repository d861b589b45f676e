import "server-only";
import type { IncomingMessage } from "node:http";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Leads what Next would answer with a bare 500 to an answer of ours: a method that nothing here takes to the one that says
 * so, and an address that can't be decoded to one where nothing is. An address that names the host as well, which Next would lead to
 * itself for ever, loses it. Returns what the answer has to say beyond that.
 *
 * @see RFC 9110 section 9.3.8 and 15.5.6, RFC 9112 section 3.2, RFC 3986 section 2.1; ASVS 5.0 4.1.4
 */
export function mendAddress(request: IncomingMessage): Readonly<Record<string, string>> {
  if (!methods.has(request.method ?? "")) {
    request.method = "GET";
    request.url = "/api/method-not-allowed";
    return { Allow: [...methods].join(", ") };
  }
  request.url = withoutHost(request.url ?? "/");
  const path = pathOf(request);
  if (!canDecode(path)) request.url = path.startsWith("/api/") ? "/api/nothing" : "/nothing-here";
  return {};
}

/** The path that a request names, as it was sent. */
export function pathOf(request: IncomingMessage): string {
  return request.url?.split("?", 1)[0] ?? "/";
}

function withoutHost(address: string): string {
  if (address.startsWith("/")) return address;
  if (!URL.canParse(address)) return "/nothing-here";
  const { pathname, search } = new URL(address);
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
