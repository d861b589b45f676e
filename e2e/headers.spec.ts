import { expect, test } from "@playwright/test";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { z } from "zod";
import { newCompany, password } from "./support/people";
import { appRoutes, fillPath } from "./support/routes";
import { aScene, type Scene } from "./support/scene";
import { type Answer, send } from "./support/send";
import { servedContent } from "./support/served-database";
import { type Server, startServer } from "./support/server";

// A server as it stands behind a TLS proxy: its APP_URL is https, and what reaches it is plain.
const host = { Host: "localhost" };
let server: Server;
let scene: Scene;

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ env: { APP_URL: "https://localhost" } });
  scene = await aScene(server.url);
});

test.afterAll(async () => {
  await server?.stop();
  server?.removeData();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  send(server.url, path, { headers: { ...host, ...headers } });

const asOwner = () => ({ Cookie: `__Host-session=${scene.token}` });

/** Every address there is, with the kind of its file. */
function everyAddress() {
  return appRoutes().map(({ kind, path }) => ({ kind, path: fillPath(path, scene.params) }));
}

const nothingPolicy = "default-src 'none'; frame-ancestors 'none'";
const tokenPages = /^\/(invite\/accept|verify-email|reset-password|account\/email\/|q\/)/;

/** The table that holds for every answer, whatever it is. */
function expectTable({ headers }: Answer, path: string): void {
  expect.soft(headers, path).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)",
    "x-frame-options": path.endsWith("/body") ? "SAMEORIGIN" : "DENY",
    "referrer-policy":
      tokenPages.test(path) || path.endsWith("/body")
        ? "no-referrer"
        : "strict-origin-when-cross-origin",
  });
  expect.soft(headers["x-powered-by"], path).toBeUndefined();
  expect.soft(headers["access-control-allow-origin"], path).toBeUndefined();
}

const noncePattern = /script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'/;
const nonceOf = (answer: Answer) =>
  noncePattern.exec(String(answer.headers["content-security-policy"]))?.[1] ?? "";

function expectPagePolicy(answer: Answer, path: string): void {
  const policy = String(answer.headers["content-security-policy"]);
  const nonce = nonceOf(answer);
  expect.soft(nonce, `${path}: ${policy}`).not.toBe("");
  expect.soft(policy, path).not.toContain("unsafe");
  for (const part of [
    `style-src 'self' 'nonce-${nonce}'`,
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "upgrade-insecure-requests",
  ])
    expect.soft(policy.split("; "), path).toContain(part);
  // What the policy would refuse must not stand in the markup in the first place.
  for (const [script] of answer.body.matchAll(/<(script|style)\b[^>]*>/g))
    expect.soft(script, path).toContain(`nonce="${nonce}"`);
  expect.soft(answer.body.match(/<[^>]+\s(style|on\w+)="[^"]*"/g), path).toBeNull();
}

for (const who of ["a visitor", "a member"] as const)
  test(`every page and route answers ${who} with the whole table of headers, and nothing of it is kept`, async () => {
    const nonces: string[] = [];
    const addresses = everyAddress();
    expect(addresses.length).toBeGreaterThan(25);
    for (const { kind, path } of addresses) {
      const answer = await get(path, who === "a member" ? asOwner() : {});
      expect.soft(answer.status, path).toBeLessThan(500);
      expectTable(answer, path);
      expect.soft(answer.headers["cache-control"], path).toContain("no-store");
      if (kind === "page") {
        expectPagePolicy(answer, path);
        nonces.push(nonceOf(answer));
      } else if (path.endsWith("/body"))
        expect
          .soft(answer.headers["content-security-policy"])
          .toMatch(/^sandbox (?!.*allow-(scripts|same-origin|forms)).*default-src 'none'/);
      else expect.soft(answer.headers["content-security-policy"], path).toBe(nothingPolicy);
    }
    expect(new Set(nonces).size).toBe(nonces.length);
  });

test("a missing page, a malformed address and a page of another organization are pages with a nonce too", async () => {
  for (const path of [
    "/nowhere",
    "/o/%ff",
    "/%",
    "/organizations/nowhere",
    "/o/nordwerk",
    "/api",
  ]) {
    const answer = await get(path, asOwner());
    expect.soft(answer.status, path).toBe(404);
    expectTable(answer, path);
    expectPagePolicy(answer, path);
    expect.soft(answer.headers["cache-control"], path).toContain("no-store");
  }
});

test("redirects, assets and refusals have the table too", async () => {
  const { body } = await get("/login");
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
  for (const path of paths) {
    const answer = await get(path);
    expect.soft(answer.status, path).toBeLessThan(500);
    expectTable(answer, path);
    expect.soft(answer.headers["content-security-policy"], path).toBe(nothingPolicy);
    expect
      .soft(answer.headers["cache-control"], path)
      .toMatch(assets.includes(path) ? /immutable/ : /no-store|max-age=0/);
  }
});

test("a method that nothing takes is answered 405, with the ones that are taken", async () => {
  for (const [method, path] of [
    ["TRACE", "/login"],
    ["TRACE", "/api/v1/customers"],
    ["PROPFIND", "/"],
    ["PUT", "/login"],
    ["DELETE", "/o/nordwerk"],
    ["OPTIONS", "/login"],
  ] as const) {
    const answer = await send(server.url, path, { method, headers: host });
    expect.soft(answer.status, `${method} ${path}`).toBe(405);
    expect.soft(answer.headers.allow, `${method} ${path}`).toMatch(/^GET, HEAD, POST/);
    expectTable(answer, path);
  }
});

test("nobody else decides on the policy, the nonce, the host or where a request goes", async () => {
  const spoofed = {
    "Content-Security-Policy": "script-src 'nonce-evil'",
    "X-Nonce": "evil",
    "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy",
    "X-Middleware-Rewrite": "/healthz",
    "X-Middleware-Override-Headers": "cookie",
    "X-Middleware-Request-Cookie": "",
    "X-Nextjs-Data": "1",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    "X-Forwarded-Port": "1",
    Forwarded: "host=evil.example",
    "X-Real-Ip": "203.0.113.7",
  };
  for (const { kind, path } of everyAddress()) {
    if (path.startsWith("/mailbox")) continue;
    const answer = await get(path, { ...asOwner(), ...spoofed, Host: "evil.example" });
    const { link: _, ...headers } = answer.headers;
    expect.soft(JSON.stringify(headers), path).not.toContain("evil");
    expect.soft(answer.body, path).not.toMatch(/\bevil\b|203\.0\.113\.7/);
    if (kind === "page") expectPagePolicy(answer, path);
  }
});

test("no page and no redirect leads to the host that the client names", async () => {
  for (const path of ["/", "/o/nordwerk", "/login/", "//evil.example/x", "/\\evil.example"]) {
    const answer = await get(path, { Host: "evil.example", "X-Forwarded-Host": "evil.example" });
    const { location = "/" } = answer.headers;
    expect.soft(new URL(location, "https://localhost").origin, path).toBe("https://localhost");
  }
});

const elsewhere = [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/..//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
];

test("no page and no route goes on to another site, whatever it is told to", async () => {
  const names = ["next", "callbackUrl", "returnTo", "redirect", "redirect_uri", "url"];
  const here = everyAddress().filter(({ path }) => !path.startsWith("/mailbox"));
  for (const { path } of [...here, { path: "/api/auth/signin" }, { path: "/api/auth/signout" }])
    for (const target of elsewhere)
      for (const headers of [{}, asOwner()]) {
        const query = names.map((name) => `${name}=${encodeURIComponent(target)}`).join("&");
        const { headers: answered, body } = await get(`${path}?${query}`, headers);
        const { location = "/" } = answered;
        const { origin, pathname } = new URL(location, "https://localhost");
        expect.soft(`${origin}${pathname}`, path).toMatch(/^https:\/\/localhost\/(?!\/)/);
        const leads = body.match(/(href|action|src)="[^"]*(evil\.example|javascript:)/g);
        expect.soft(leads, path).toBeNull();
        expect.soft(answered["set-cookie"]?.join() ?? "", path).not.toContain("evil");
      }
});

test("next-auth logs nobody in or out for another site, and sends nobody there", async () => {
  const csrf = await get("/api/auth/csrf");
  const cookie = (csrf.headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(csrf.body));
  const post = (path: string, headers: Record<string, string>, fields: Record<string, string>) =>
    send(server.url, `/api/auth/${path}`, {
      method: "POST",
      headers: {
        ...host,
        Cookie: `${cookie}; ${asOwner().Cookie}`,
        "Content-Type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: new URLSearchParams({ csrfToken, ...fields }).toString(),
    });
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "https://localhost", "Sec-Fetch-Site": "cross-site" },
  ];
  for (const path of ["signout", "signin/none", "callback/credentials", "session"])
    for (const headers of foreign)
      expect.soft((await post(path, headers, {})).status, path).toBe(403);

  const other = await aScene(server.url);
  const fields = { email: other.email, password, callbackUrl: "https://evil.example/" };
  const login = await post("callback/credentials", { Origin: "https://localhost" }, fields);
  expect(login.status).toBe(302);
  expect(login.headers["set-cookie"]?.join()).toContain("__Host-session=");
  expect(new URL(login.headers.location ?? "/", "https://localhost").host).toBe("localhost");
});

test("a body that is too long is refused whole, never taken in part", async () => {
  const body = "a".repeat(12 * 1024 * 1024);
  const before = await servedContent(server.dataDir);
  for (const [path, type] of [
    ["/login", "multipart/form-data; boundary=x"],
    ["/login", "application/x-www-form-urlencoded"],
    ["/api/v1/organizations", "application/json"],
    ["/organizations/create", "application/json"],
  ] as const) {
    const headers = { ...host, "Content-Type": type, "Content-Length": String(body.length) };
    const answer = await send(server.url, path, { method: "POST", headers, body });
    expect.soft(answer.status, path).toBe(413);
    expectTable(answer, path);
  }
  // Without a length it is counted while it arrives, and what the proxy leaves of it is still too long.
  const chunked = { ...host, "Content-Type": "multipart/form-data; boundary=x" };
  const form = `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_0"\r\n\r\n${body}\r\n--x--`;
  const answer = await send(server.url, "/login", { method: "POST", headers: chunked, body: form });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await servedContent(server.dataDir)).toEqual(before);
});

test("looking at every page and route as a member changes nothing", async () => {
  // What carries data out is written down.
  const looked = everyAddress().filter(({ path }) => !path.endsWith("/export"));
  for (const { path } of looked) await get(path, asOwner());
  const before = await servedContent(server.dataDir);
  for (const { path } of looked) {
    await get(path, asOwner());
    await get(path, { Authorization: `Bearer ${scene.token}` });
  }
  await get(`/invite/accept?token=${encodeURIComponent(scene.invitationToken)}`);
  for (const page of ["signin", "signout", "callback/credentials", "csrf", "providers"])
    await get(`/api/auth/${page}`, asOwner());
  expect(await servedContent(server.dataDir)).toEqual(before);
  // And a change would have been seen.
  await aScene(server.url);
  expect(await servedContent(server.dataDir)).not.toEqual(before);
});

test("on https every cookie belongs to this host alone and travels encrypted, and logging out clears what was kept", async () => {
  const company = newCompany("Kekse");
  const sign = { owner_name: "Kim", owner_email: company.ownerEmail, owner_password: password };
  await send(server.url, "/api/v1/organizations", {
    method: "POST",
    headers: { ...host, "Content-Type": "application/json" },
    body: JSON.stringify({ name: company.name, slug: company.slug, ...sign }),
  });
  const fromHere = { ...host, Origin: "https://localhost", "Sec-Fetch-Site": "same-origin" };
  const login = await submit("/login", "Log in", {}, fromHere, {
    email: company.ownerEmail,
    password,
  });
  expect(login.status).toBe(303);
  const [session = ""] = login.headers["set-cookie"] ?? [];
  expect(session).toMatch(/^__Host-session=[\w-]{43};/);
  expect(login.headers["clear-site-data"]).toBeUndefined();

  const cookie = session.split(";")[0] ?? "";
  const logout = await submit(`/o/${company.slug}`, "Log out", { Cookie: cookie }, fromHere, {});
  expect(logout.headers.location).toBe("/login");
  expect(logout.headers["clear-site-data"]).toBe('"cache", "storage"');
  const csrf = await get("/api/auth/csrf");
  const cookies = [login, logout, csrf].flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(cookies.length).toBeGreaterThan(3);
  for (const set of cookies) {
    expect.soft(set).toMatch(/^__(Host|Secure)-/);
    expect.soft(set).toMatch(/; Path=\/(;|$)/);
    expect.soft(set).toMatch(/; Secure(;|$)/);
    expect.soft(set).toMatch(/; HttpOnly(;|$)/);
    expect.soft(set).toMatch(/; SameSite=lax(;|$)/i);
    expect.soft(set).not.toMatch(/; Domain=/i);
  }
});

test("Google's evaluator has nothing serious to say about the pages' policy", async () => {
  const policy = String((await get("/login")).headers["content-security-policy"]);
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  expect(findings.filter(({ severity }) => severity <= Severity.MEDIUM)).toEqual([]);
  const weak = new CspEvaluator(new CspParser("script-src 'unsafe-inline' *").csp).evaluate();
  expect(weak.some(({ severity }) => severity === Severity.HIGH)).toBe(true);
});

/** Presses the button of a form on a page, as a browser without scripts would. */
async function submit(
  path: string,
  button: string,
  pageHeaders: Record<string, string>,
  headers: Record<string, string>,
  fields: Record<string, string>,
): Promise<Answer> {
  const { body } = await get(path, pageHeaders);
  const forms = body.split("<form").map((part) => part.split("</form>", 1)[0] ?? "");
  const form =
    forms.slice(1).find((part) => part.replaceAll("</span>", "").includes(`${button}</button>`)) ??
    "";
  const data = new FormData();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g))
    data.append(attribute(input, "name"), attribute(input, "value"));
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const encoded = new Response(data);
  return send(server.url, path, {
    method: "POST",
    headers: {
      ...pageHeaders,
      ...headers,
      "Content-Type": encoded.headers.get("Content-Type") ?? "",
    },
    body: await encoded.text(),
  });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
