import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.resetModules());

afterEach(() => {
  delete process.env.TRUSTED_PROXIES;
});

async function originOf(headers: HeadersInit, trustedProxies = 0) {
  process.env.TRUSTED_PROXIES = String(trustedProxies);
  const { requestOrigin } = await import("./request-origin");
  return requestOrigin(new Headers(headers), "api");
}

test.each([
  [0, "203.0.113.7", "203.0.113.7"],
  [0, "1.1.1.1, 203.0.113.7", "203.0.113.7"],
  [1, "1.1.1.1, 203.0.113.7", "203.0.113.7"],
  [2, "1.1.1.1, 203.0.113.7, 10.0.0.1", "203.0.113.7"],
  [2, "10.0.0.1", null],
  [0, "2001:db8::7", "2001:db8::7"],
  [0, "nonsense", null],
  [0, "<script>", null],
  [0, "", null],
])(
  "behind %i trusted proxies, X-Forwarded-For %j is the address %j",
  async (proxies, forwarded, ip) => {
    expect((await originOf({ "X-Forwarded-For": forwarded }, proxies)).ip).toBe(ip);
  },
);

test("a request has an id of its own, whatever the client calls it", async () => {
  const first = await originOf({ "X-Request-Id": "mine" });
  const second = await originOf({ "X-Request-Id": "mine" });
  expect(first.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.requestId).not.toBe(second.requestId);
});

test("a browser's name is cut to what a list of sessions can hold", async () => {
  expect((await originOf({ "User-Agent": "x".repeat(5000) })).userAgent).toHaveLength(400);
});
