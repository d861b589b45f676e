import { readdirSync } from "node:fs";
import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config, proxy } from "@/proxy";
import { maxFormBytes } from "./max-form-bytes";

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

const isProxied = (path: string) =>
  doesProxyMatch({ config, nextConfig, url: `http://localhost:3000${path}` });

describe("the proxy is asked", () => {
  const pages = addresses("page");
  test("about pages", () => expect(pages.length).toBeGreaterThan(12));
  test.each([...pages, "/nowhere", "/api", "/organizations/nowhere", "/o/a/b/c/d"])(
    "about the page %s",
    (path) => expect(isProxied(path)).toBe(true),
  );

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

describe("a page", () => {
  const ask = (method: string, headers = {}) =>
    proxy(new NextRequest("http://localhost:3000/login", { method, headers }));

  test("gets another nonce with each request, and Next the same one", () => {
    const policies = [1, 2].map(() => {
      const { headers } = ask("GET");
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(headers.get("x-middleware-request-content-security-policy")).toBe(policy);
      expect(policy).toContain(`'nonce-${headers.get("x-middleware-request-x-nonce")}'`);
      return policy;
    });
    expect(policies[0]).not.toBe(policies[1]);
  });

  test("takes a form up to its bound and no longer one", () => {
    expect(ask("POST", { "Content-Length": `${maxFormBytes}` }).status).toBe(200);
    expect(ask("POST", { "Content-Length": `${maxFormBytes + 1}` }).status).toBe(413);
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("does not take %s", (method) => {
    expect(ask(method).status).toBe(405);
    expect(ask(method).headers.get("Allow")).toBe("GET, HEAD, POST");
  });
});
