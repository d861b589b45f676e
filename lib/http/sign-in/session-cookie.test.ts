import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const written = vi.hoisted(() => vi.fn<(name: string, value: string, options: object) => void>());
vi.mock("next/headers", () => ({ cookies: async () => ({ set: written }) }));

beforeEach(() => {
  vi.resetModules();
  written.mockClear();
});

afterEach(() => {
  process.env.APP_URL = "http://localhost:3000";
});

/** The module as a server at this address has it: the configuration is read once. */
async function servedAt(appUrl: string) {
  process.env.APP_URL = appUrl;
  return import("./session-cookie");
}

const session = { token: "the-token", id: "1", expiresAt: new Date("2030-01-01T00:00:00Z") };

describe("the session cookie", () => {
  test.each([
    ["https://app.acme.example", "__Host-session", true],
    ["https://app.acme.example:8443", "__Host-session", true],
    ["http://localhost:3000", "mercura-session-3000", false],
    ["http://127.0.0.1:4000", "mercura-session-4000", false],
    ["http://localhost", "mercura-session-80", false],
  ])(
    "of a server at %s is %s, secure: %s, for its whole site and no script",
    async (appUrl, name, secure) => {
      const { sessionCookie } = await servedAt(appUrl);
      expect(sessionCookie()).toEqual({
        name,
        options: { httpOnly: true, secure, sameSite: "lax", path: "/" },
      });
    },
  );

  test("ends with the browser, unless the person wants to be remembered", async () => {
    const { writeSessionCookie } = await servedAt("https://app.acme.example");
    await writeSessionCookie({ ...session, isRemembered: false });
    await writeSessionCookie({ ...session, isRemembered: true });
    const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/" };
    expect(written.mock.calls).toEqual([
      ["__Host-session", "the-token", attributes],
      ["__Host-session", "the-token", { ...attributes, expires: session.expiresAt }],
    ]);
  });

  test("is taken back under the same name and attributes, because a browser keeps it otherwise", async () => {
    const { clearSessionCookie } = await servedAt("https://app.acme.example");
    await clearSessionCookie();
    expect(written.mock.calls).toEqual([
      [
        "__Host-session",
        "",
        { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 0 },
      ],
    ]);
  });
});
