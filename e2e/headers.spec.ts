import { expect } from "@playwright/test";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { host, test } from "./support/behind-tls";
import { expectPagePolicy, expectTable, nonceOf, nothingPolicy } from "./support/expect-headers";
import { send } from "./support/send";

const sandboxedPolicy = nothingPolicy.replace(";", "; sandbox;");

test.describe.configure({ timeout: 240_000 });

for (const who of ["a visitor", "a member"] as const)
  test(`every page and route answers ${who} with the whole table of headers, and nothing of it is kept`, async ({
    server,
  }) => {
    const nonces: string[] = [];
    expect(server.addresses.length).toBeGreaterThan(25);
    for (const { kind, path } of server.addresses) {
      const answer = await server.get(path, who === "a member" ? server.asOwner : {});
      expect.soft(answer.status, path).toBeLessThan(500);
      expectTable(answer, path);
      expect.soft(answer.headers["cache-control"], path).toContain("no-store");
      if (kind === "page") {
        expectPagePolicy(answer, path);
        nonces.push(nonceOf(answer));
      } else if (path.startsWith("/api/page-refused/"))
        // A page that needs no more than its own style.
        expect
          .soft(answer.headers["content-security-policy"])
          .toMatch(/^default-src 'none'; style-src 'sha256-[^;]+'; (?!.*script-src)/);
      else if (path.endsWith("/body"))
        expect
          .soft(answer.headers["content-security-policy"])
          .toMatch(/^sandbox (?!.*allow-(scripts|same-origin|forms)).*default-src 'none'/);
      // What serves files is in a sandbox besides.
      else
        expect
          .soft([nothingPolicy, sandboxedPolicy], path)
          .toContain(answer.headers["content-security-policy"]);
    }
    expect(new Set(nonces).size).toBe(nonces.length);
  });

test("a missing page, a malformed address and a page of another organization are pages with a nonce too", async ({
  server,
}) => {
  for (const path of [
    "/nowhere",
    "/o/%ff",
    "/%",
    "/organizations/nowhere",
    "/o/nordwerk",
    "/api",
  ]) {
    const answer = await server.get(path, server.asOwner);
    expect.soft(answer.status, path).toBe(404);
    expectTable(answer, path);
    expectPagePolicy(answer, path);
    expect.soft(answer.headers["cache-control"], path).toContain("no-store");
  }
});

test("redirects, assets and refusals have the table too", async ({ server }) => {
  const { body } = await server.get("/login");
  const assets = [...body.matchAll(/(?:src|href)="(\/_next\/static\/[^"?]+)/g)].map(([, at]) => at);
  expect(assets.length).toBeGreaterThan(2);
  const paths = [
    ...assets.flatMap((asset) => asset ?? []),
    "/favicon.svg",
    "/apple-touch-icon.png",
    "/_next/static/nothing.js",
    "/login/",
    "//evil.example/x",
    "/api/%ff",
    "/api/v1/nothing",
    "/customers",
    "/organizations/auth/login",
  ];
  // Next's maker of small pictures is off: it would ask for any address by itself, past all that stands at the door.
  const { status } = await server.get("/_next/image?url=%2Fapple-touch-icon.png&w=640&q=75");
  expect(status).toBe(404);
  for (const path of paths) {
    const answer = await server.get(path);
    expect.soft(answer.status, path).toBeLessThan(500);
    expectTable(answer, path);
    expect.soft(answer.headers["content-security-policy"], path).toBe(nothingPolicy);
    expect
      .soft(answer.headers["cache-control"], path)
      .toMatch(assets.includes(path) ? /immutable/ : /no-store|max-age=0/);
  }
});

test("nothing of the sources is served: no history, no settings, no source map", async ({
  server,
}) => {
  const { body } = await server.get("/login");
  const scripts = [...body.matchAll(/src="(\/_next\/static\/[^"?]+\.js)/g)].map(([, at]) => at);
  expect(scripts.length).toBeGreaterThan(0);
  const sources = [
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/.data/secrets.json",
    "/.next/BUILD_ID",
  ];
  for (const path of [...sources, ...scripts.map((at) => `${at}.map`)])
    expect.soft((await server.get(path)).status, path).toBe(404);
});

test("an address that names the host as well is the same page, and one that is none is not there", async ({
  server,
}) => {
  const named = await server.get(`${server.url}/login`);
  expect(named.status).toBe(200);
  expectPagePolicy(named, "/login");
  expect((await server.get("*")).status).toBe(404);
  expect((await server.get("foo://evil.example")).status).toBe(404);
});

test("an address with dots or an encoded slash is one thing to everybody who reads it", async ({
  server,
}) => {
  const page = await server.get("/api/../login");
  expect(page.status).toBe(200);
  expectPagePolicy(page, "/login");
  const route = await server.get("/login/%2e%2e/healthz");
  expect(route.status).toBe(200);
  expect(route.headers["content-security-policy"]).toBe(nothingPolicy);
  for (const path of ["/files/..%2flogin", "/_next/data/x/login.json", "/_global-error"]) {
    const answer = await server.get(path);
    expect.soft(answer.status, path).toBe(404);
    expectPagePolicy(answer, path);
  }
});

test("who asks for another protocol is answered in this one, and leaves no connection open", async ({
  server,
}) => {
  for (const protocol of ["websocket", "h2c"])
    for (const path of ["/login", "/nowhere", "/healthz"]) {
      const answer = await server.get(path, { Connection: "Upgrade", Upgrade: protocol });
      expect.soft(answer.status, path).toBe(path === "/nowhere" ? 404 : 200);
      expectTable(answer, path);
    }
});

test("a method that nothing takes is answered 405, with the ones that are taken", async ({
  server,
}) => {
  for (const [method, path] of [
    ["TRACE", "/login"],
    ["TRACE", "/api/v1/customers"],
    ["PROPFIND", "/"],
    ["PUT", "/login"],
    ["DELETE", "/o/nordwerk"],
    ["OPTIONS", "/login"],
    ["POST", "/favicon.svg"],
    ["PUT", "/api/v1/quotes"],
    ["DELETE", "/healthz"],
  ] as const) {
    const answer = await send(server.url, path, { method, headers: host });
    expect.soft(answer.status, `${method} ${path}`).toBe(405);
    expect.soft(answer.headers.allow, `${method} ${path}`).toMatch(/^GET, HEAD/);
    expectTable(answer, path);
  }
});

test("Google's evaluator has nothing serious to say about the pages' policy", async ({
  server,
}) => {
  const policy = String((await server.get("/login")).headers["content-security-policy"]);
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  expect(findings.filter(({ severity }) => severity <= Severity.MEDIUM)).toEqual([]);
  const weak = new CspEvaluator(new CspParser("script-src 'unsafe-inline' *").csp).evaluate();
  expect(weak.some(({ severity }) => severity === Severity.HIGH)).toBe(true);
});
