import { expect } from "@playwright/test";
import { z } from "zod";
import { host, test } from "./support/behind-tls";
import { expectPagePolicy } from "./support/expect-headers";
import { password } from "./support/people";
import { aScene } from "./support/scene";
import { send } from "./support/send";

test.describe.configure({ timeout: 240_000 });

test("nobody else decides on the policy, the nonce, the host or where a request goes", async ({
  server,
}) => {
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
  for (const { kind, path } of server.addresses) {
    if (path.startsWith("/mailbox")) continue;
    const answer = await server.get(path, { ...server.asOwner, ...spoofed, Host: "evil.example" });
    const { link: _, ...headers } = answer.headers;
    expect.soft(JSON.stringify(headers), path).not.toContain("evil");
    expect.soft(answer.body, path).not.toMatch(/\bevil\b|203\.0\.113\.7/);
    if (kind === "page") expectPagePolicy(answer, path);
  }
});

test("no page and no redirect leads to the host that the client names", async ({ server }) => {
  for (const path of ["/", "/o/nordwerk", "/login/", "//evil.example/x", "/\\evil.example"]) {
    const answer = await server.get(path, {
      Host: "evil.example",
      "X-Forwarded-Host": "evil.example",
    });
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

test("no page and no route goes on to another site, whatever it is told to", async ({ server }) => {
  const names = ["next", "callbackUrl", "returnTo", "redirect", "redirect_uri", "url"];
  const here = server.addresses.filter(({ path }) => !path.startsWith("/mailbox"));
  for (const { path } of [...here, { path: "/api/auth/signin" }, { path: "/api/auth/signout" }])
    for (const target of elsewhere)
      for (const headers of [{}, server.asOwner]) {
        const query = names.map((name) => `${name}=${encodeURIComponent(target)}`).join("&");
        const { headers: answered, body } = await server.get(`${path}?${query}`, headers);
        const { location = "/" } = answered;
        const { origin, pathname } = new URL(location, "https://localhost");
        expect.soft(`${origin}${pathname}`, path).toMatch(/^https:\/\/localhost\/(?!\/)/);
        const leads = body.match(/(href|action|src)="[^"]*(evil\.example|javascript:)/g);
        expect.soft(leads, path).toBeNull();
        expect.soft(answered["set-cookie"]?.join() ?? "", path).not.toContain("evil");
      }
});

test("next-auth logs nobody in or out for another site, and sends nobody there", async ({
  server,
}) => {
  const csrf = await server.get("/api/auth/csrf");
  const cookie = (csrf.headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(csrf.body));
  const post = (path: string, headers: Record<string, string>, fields: Record<string, string>) =>
    send(server.url, `/api/auth/${path}`, {
      method: "POST",
      headers: {
        ...host,
        Cookie: `${cookie}; ${server.asOwner.Cookie}`,
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
