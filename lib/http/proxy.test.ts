import { readdirSync } from "node:fs";
import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { describe, expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config, proxy } from "@/proxy";
import { dressPage } from "./dress-page";
import { maxFormBytes } from "./max-form-bytes";
import { pageAddress } from "./page-request";

const files = (folder: string) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" });

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

describe("the proxy is asked", () => {
  const pages = addresses("page");
  test("about pages", () => expect(pages.length).toBeGreaterThan(12));
  test.each([...pages, "/nowhere", "/api", "/organizations/nowhere", "/o/a/b/c/d"])(
    "about the page %s",
    (path) => expect(isProxied(path)).toBe(true),
  );

  test("not about one that was dressed on its way in", () =>
    expect(isProxied("/login", { "x-nonce": "aGVsbG8=" })).toBe(false));

  test.each(addresses("route"))("not about %s, whose body it would hold back and cut", (path) =>
    expect(isProxied(path)).toBe(false),
  );

  test.each(files("public").map((name) => `/${name}`))("not about the file %s", (path) =>
    expect(isProxied(path)).toBe(false),
  );

  test("not about the documented paths of the API", async () => {
    const rewrites = await nextConfig.rewrites?.();
    const rules = Object.values(rewrites ?? {}).flat();
    expect(rules.length).toBeGreaterThan(4);
    for (const { source } of rules)
      expect(isProxied(source.replace(/:\w+/g, "01a20a84-b079")), source).toBe(false);
  });
});

test("what is asked for as a page is read the same way on its way in as by the proxy", () => {
  expect(config.matcher.map(({ source }) => source)).toEqual([pageAddress]);
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

  test("is not shown without a policy, even as the server starts", () => {
    const refusal = proxy();
    expect(refusal.status).toBe(503);
    expect(refusal.headers.get("Retry-After")).toBe("1");
  });
});

test("what is no page says itself what a browser may do with it", () => {
  expect(dressed("/api/v1/customers", "GET").policy).toBeUndefined();
});
