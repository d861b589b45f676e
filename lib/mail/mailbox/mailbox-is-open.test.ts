import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["http://localhost:3000", "localhost:3000", true],
  ["http://localhost:3000", "127.0.0.1:3000", true],
  ["http://localhost:3000", "[::1]:3000", true],
  ["http://localhost:3000", "rebound.example:3000", false],
  ["http://localhost:3000", "127.0.0.1.rebound.example", false],
  ["http://localhost:3000", null, false],
  ["http://mercura.localhost:3000", "mercura.localhost:3000", true],
  ["http://mercura.localhost:3000", "rebound.example:3000", false],
  ["https://mercura.example", "mercura.example", false],
  ["https://mercura.example", "localhost", false],
])("at %s, asked for as %s: %s", async (appUrl, host, isOpen) => {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  const { mailboxIsOpen } = await import("./mailbox-is-open");
  expect(mailboxIsOpen(host)).toBe(isOpen);
});
