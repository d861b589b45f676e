import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["http://localhost:3000", "localhost:3000", "127.0.0.1", true],
  ["http://localhost:3000", "127.0.0.1:3000", "::ffff:127.0.0.1", true],
  ["http://localhost:3000", "[::1]:3000", "::1", true],
  ["http://localhost:3000", "rebound.example:3000", "127.0.0.1", false],
  ["http://localhost:3000", "127.0.0.1.rebound.example", "127.0.0.1", false],
  ["http://localhost:3000", null, "127.0.0.1", false],
  ["http://mercura.localhost:3000", "mercura.localhost:3000", "127.0.0.1", true],
  ["http://mercura.localhost:3000", "rebound.example:3000", "127.0.0.1", false],
  // As by the published port of a container.
  ["http://localhost:3000", "localhost:3000", "172.17.0.1", false],
  ["http://localhost:3000", "localhost:3000", "::ffff:192.168.1.7", false],
  ["http://localhost:3000", "localhost:3000", "127.0.0.1.example", false],
  ["http://localhost:3000", "localhost:3000", null, false],
  ["https://mercura.example", "mercura.example", "127.0.0.1", false],
  ["https://mercura.example", "localhost", "127.0.0.1", false],
])("at %s, asked for as %s from %s: %s", async (appUrl, host, ip, isOpen) => {
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  const { mailboxIsOpen } = await import("./mailbox-is-open");
  expect(mailboxIsOpen({ host, ip })).toBe(isOpen);
});
