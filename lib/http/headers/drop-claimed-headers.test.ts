import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** What is left of a request's headers at a server at this address behind so many proxies. */
async function keptAt(appUrl: string, proxies: number, headers: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("APP_URL", appUrl);
  vi.stubEnv("TRUSTED_PROXIES", String(proxies));
  const { dropClaimedHeaders } = await import("./drop-claimed-headers");
  const kept = { ...headers };
  dropClaimedHeaders(kept);
  return kept;
}

const local = "http://localhost:3000";

test("without a trusted proxy a client can't say where it comes from", async () => {
  const claimed = { "x-forwarded-for": "203.0.113.7" };
  expect(await keptAt(local, 0, claimed)).toEqual({});
  expect(await keptAt(local, 1, claimed)).toEqual(claimed);
});

test.each([
  "content-security-policy",
  "content-security-policy-report-only",
  "x-nonce",
  "x-address",
  "x-visit",
  "x-middleware-subrequest",
  "x-middleware-override-headers",
  "x-middleware-request-x-nonce",
  "x-middleware-rewrite",
  "x-invoke-path",
  "x-matched-path",
  "x-nextjs-data",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
])("a client can't say %s", async (name) => {
  expect(await keptAt(local, 0, { [name]: "anything", accept: "*/*" })).toEqual({ accept: "*/*" });
  expect(await keptAt(local, 2, { [name]: "anything" })).toEqual({});
});

test("on this machine the server has the name in APP_URL for its own pages, by whatever name it is asked, and no other for others", async () => {
  const asked = { host: "127.0.0.1:3000", origin: local };
  expect(await keptAt(local, 0, asked)).toEqual({
    ...asked,
    "x-forwarded-host": "localhost:3000",
    "x-forwarded-proto": "http",
  });
  const strange = { host: "127.0.0.1:3000", origin: "http://evil.example" };
  expect(await keptAt(local, 0, strange)).toEqual(strange);
});

test("whatever a proxy or client calls the server, its name is APP_URL", async () => {
  const said = { host: "10.0.0.7:3000", "x-forwarded-host": "evil.example" };
  expect(await keptAt("https://sales.acme.example", 1, said)).toEqual({
    host: "10.0.0.7:3000",
    "x-forwarded-host": "sales.acme.example",
    "x-forwarded-proto": "https",
  });
});
