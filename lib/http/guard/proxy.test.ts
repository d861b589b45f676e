import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { connect, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config, proxy } from "@/proxy";
import { dressPage } from "../pages/dress-page";
import { maxFormBytes } from "../pages/max-form-bytes";
import { isPageAddress } from "../pages/page-request";
import { guardedMark } from "./guarded-mark";

const files = (folder: string) =>
  readdirSync(new URL(`../../../${folder}`, import.meta.url), {
    recursive: true,
    encoding: "utf8",
  });

/** An address of each page or route handler, by its file. */
function addresses(kind: "page" | "route"): string[] {
  const file = new RegExp(`^(?:(.*)/)?${kind}\\.tsx?$`);
  return files("app")
    .flatMap((name) => file.exec(name.replaceAll("\\", "/")) ?? [])
    .filter((_, index) => index % 2 === 1)
    .map((folder) => `/${(folder ?? "").replace(/\[[^\]]+\]/g, "01a20a84-b079")}`);
}

const isProxied = (path: string, headers: IncomingHttpHeaders = {}) =>
  doesProxyMatch({ config, nextConfig, url: `http://localhost:3000${path}`, headers });

test.each(["/login", "/api/v1/customers", "/customers", "/healthz", "/_next/static/a.js"])(
  "a request for %s that nothing has guarded is turned away, and no guarded one is held back",
  (path) => {
    expect(isProxied(path)).toBe(true);
    expect(isProxied(path, { "x-nonce": "aGVsbG8=", [guardedMark.name]: "yes" })).toBe(true);
    expect(isProxied(path, { [guardedMark.name]: guardedMark.value })).toBe(false);
  },
);

test.each([
  "X-Guarded:  yes",
  "X-Guarded:\t yes",
  "X-Guarded:\r\n  yes",
  "X-Guarded:\u00a0yes",
  "X-Guarded: \r\n\t yes\r\nX-Guarded:  yes",
])("no client can send the mark of a guarded request: %j", async (line) => {
  const seen = await receivedOf(line);
  expect(seen?.[guardedMark.name]).not.toBe(guardedMark.value);
  if (seen) expect(isProxied("/login", { [guardedMark.name]: seen[guardedMark.name] })).toBe(true);
});

/** The headers of a request with this line as Node hands them over; null if it refuses it. */
async function receivedOf(line: string): Promise<IncomingHttpHeaders | null> {
  let headers: IncomingHttpHeaders | null = null;
  const server = createServer((request, response) => {
    headers = request.headers;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const client = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  client.end(`GET / HTTP/1.1\r\nHost: a\r\n${line}\r\nConnection: close\r\n\r\n`, "latin1");
  await text(client);
  server.close();
  return headers;
}

describe("a page's address is told from a route's", () => {
  const pages = addresses("page");
  test("in all pages", () => expect(pages.length).toBeGreaterThan(12));
  test.each([...pages, "/nowhere", "/api", "/organizations/nowhere", "/o/a/b/c/d"])(
    "%s is a page's",
    (path) => expect(isPageAddress(path)).toBe(true),
  );

  test.each([...addresses("route"), ...files("public").map((name) => `/${name}`)])(
    "%s is not",
    (path) => expect(isPageAddress(path)).toBe(false),
  );

  test("a documented path of the API is not", async () => {
    const rewrites = await nextConfig.rewrites?.();
    const rules = Object.values(rewrites ?? {}).flat();
    expect(rules.length).toBeGreaterThan(4);
    for (const { source } of rules)
      expect(isPageAddress(source.replace(/:\w+/g, "01a20a84-b079")), source).toBe(false);
  });
});

const policyHeader = "content-security-policy";

/** A request as Node hands it over, and its answer, dressed on their way in. */
function dressed(path: string, method: string, headers: IncomingHttpHeaders = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, headers, url: path });
  const response = new ServerResponse(request);
  dressPage(path, request, response);
  return {
    policy: response.getHeader(policyHeader),
    asked: request.headers,
    ledTo: `${request.method} ${request.url}`,
  };
}

describe("a page", () => {
  test("gets another nonce with each request, and Next the same one", () => {
    const policies = [1, 2].map(() => {
      const { policy, asked } = dressed("/login", "GET");
      expect(asked[policyHeader]).toBe(policy);
      expect(policy).toContain(`'nonce-${asked["x-nonce"]}'`);
      return policy;
    });
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("takes a form up to its bound and no longer one", () => {
    const form = (length: number) => ({ "content-length": String(length) });
    expect(dressed("/login", "POST", form(maxFormBytes)).policy).toBeDefined();
    const { policy, ledTo } = dressed("/login", "POST", form(maxFormBytes + 1));
    expect(policy).toBeUndefined();
    expect(ledTo).toBe("GET /api/page-refused/payload_too_large");
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("does not take %s", (method) => {
    const { policy, ledTo } = dressed("/login", method);
    expect(policy).toBeUndefined();
    expect(ledTo).toBe("GET /api/page-refused/method_not_allowed");
  });

  test.each([
    ["/login", "text/html; charset=utf-8", "default-src 'none'; style-src"],
    ["/api/v1/customers", "application/problem+json", "default-src 'none'; frame-ancestors"],
  ])("or route such as %s is refused in its own way as the server starts", (path, type, policy) => {
    const refusal = proxy(new NextRequest(`http://localhost:3000${path}`));
    expect(refusal.status).toBe(503);
    expect(refusal.headers.get("Retry-After")).toBe("1");
    expect(refusal.headers.get("Content-Type")).toBe(type);
    expect(refusal.headers.get("Content-Security-Policy")).toContain(policy);
    expect(refusal.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});

test("what is no page says itself what a browser may do with it", () => {
  expect(dressed("/api/v1/customers", "GET").policy).toBeUndefined();
});
