import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { closeConnections } from "@/lib/db/connections";
import { log } from "@/lib/log";
import { findSession } from "@/lib/sessions/find-session";
import { stateBesideLogs } from "@/lib/testing/database-state";
import { anAccessToken, aPerson, valueFrom } from "@/lib/testing/factories";
import { type OpenIdProvider, startOpenIdProvider } from "@/lib/testing/openid-provider";
import { ownerDatabase } from "@/lib/testing/owner-database";

const app = "http://localhost:3000";
const sessionCookieName = "mercura-session-3000";

/** A browser: what Next would take from its request and give back to it. */
class Browser {
  readonly jar = new Map<string, string>();
  readonly lifetimes = new Map<string, unknown>();

  get headers(): Headers {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "user-agent": "Mozilla/5.0 Firefox/140.0" });
  }

  get(name: string) {
    const value = this.jar.get(name);
    return value ? { name, value } : undefined;
  }

  set(name: string, value: string, options: { expires?: Date; maxAge?: number } = {}) {
    if (options.maxAge === 0 || value === "") this.jar.delete(name);
    else this.jar.set(name, value);
    this.lifetimes.set(name, options.expires ?? options.maxAge ?? "session");
  }

  keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      const isOver = /Max-Age=0/i.test(rest);
      this.set(name, decodeURIComponent(value), isOver ? { maxAge: 0 } : {});
      if (/Expires|Max-Age/i.test(rest)) this.lifetimes.set(name, "persistent");
    }
  }

  get session() {
    const token = this.jar.get(sessionCookieName);
    return token ? findSession(token) : null;
  }
}

const current = vi.hoisted((): { browser: Browser | null } => ({ browser: null }));

vi.mock("next/headers", () => ({
  headers: async () => current.browser?.headers ?? new Headers(),
  cookies: async () => current.browser,
}));

let provider: OpenIdProvider;
let browser: Browser;

beforeAll(async () => {
  log.level = "silent";
  provider = await startOpenIdProvider(`${app}/api/auth/callback/oidc`);
  Object.assign(process.env, {
    AUTH_URL: app,
    AUTH_OIDC_NAME: "Acme",
    AUTH_OIDC_ISSUER: provider.issuer,
    AUTH_OIDC_ID: provider.clientId,
    AUTH_OIDC_SECRET: provider.clientSecret,
    AUTH_GOOGLE_ID: "unused",
    AUTH_GOOGLE_SECRET: "unused",
  });
});

beforeEach(() => {
  provider.subject = `kim-${randomUUID()}`;
  provider.forgery = null;
  browser = new Browser();
});

afterAll(async () => {
  await provider.stop();
  await closeConnections();
});

async function startLogIn(at = browser): Promise<string> {
  current.browser = at;
  const { startLogIn: start } = await import("./start-sign-in");
  const { anOrigin } = await import("@/lib/testing/factories");
  return valueFrom(await start(anOrigin(), { provider: "oidc", next: "/o/acme" })).address;
}

async function startLink(person: Person, at = browser): Promise<string> {
  current.browser = at;
  const { startLink: start } = await import("./start-sign-in");
  return valueFrom(await start(person, { provider: "oidc" })).address;
}

/** Goes through the provider's pages, until it leads back to us. */
async function atProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10 && !next.startsWith(app); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}

/** Answers the path that the way back leads to. */
async function comeBack(address: string, at = browser): Promise<string> {
  const response = await call("GET", address, { at });
  const { pathname, search } = new URL(response.headers.get("location") ?? "about:blank", app);
  return `${pathname}${search}`;
}

interface Call {
  readonly at?: Browser;
  readonly form?: Readonly<Record<string, string>>;
}

async function call(method: "GET" | "POST", address: string, { at = browser, form }: Call = {}) {
  current.browser = at;
  const { handlers } = await import("./next-auth");
  const headers = at.headers;
  if (form) headers.set("content-type", "application/x-www-form-urlencoded");
  const body = form ? { body: new URLSearchParams(form).toString() } : {};
  const request = new NextRequest(new URL(address, app), { method, headers, ...body });
  const response = await handlers[method](request);
  at.keep(response);
  return response;
}

/** Somebody who is logged in, in a browser, a moment ago. */
async function loggedIn(at = browser): Promise<Person> {
  const person = await aPerson();
  at.set(sessionCookieName, await anAccessToken(person));
  const found = await at.session;
  if (!found) throw new Error("No session.");
  return { ...person, sessionId: found.id };
}

async function linked(): Promise<Person> {
  const at = new Browser();
  const person = await loggedIn(at);
  const back = await comeBack(await atProvider(await startLink(person, at)), at);
  expect(back).toBe("/account/security/sign-ins?connected=oidc");
  return person;
}

const identitiesOf = async ({ userId }: Person) =>
  (
    await ownerDatabase.query("SELECT provider, subject FROM user_identities WHERE user_id = $1", [
      userId,
    ])
  ).rows;

const failed = (code: string) => `/login/failed?error=${code}&provider=oidc`;

/** Nothing is written and nobody is logged in. */
async function refused(work: () => Promise<string>): Promise<string> {
  const before = await stateBesideLogs();
  const path = await work();
  expect(await stateBesideLogs()).toEqual(before);
  return path;
}

describe("logging in at a provider", () => {
  test("opens a session of the account that the identity is linked to, and goes on where the person wanted to", async () => {
    const person = await linked();
    expect(await comeBack(await atProvider(await startLogIn()))).toBe("/o/acme");
    expect((await browser.session)?.user.id).toBe(person.userId);
    expect(browser.lifetimes.get(sessionCookieName)).toBe("session");
    const { rows } = await ownerDatabase.query(
      "SELECT method, result FROM account_events WHERE user_id = $1 AND action = 'auth.login'",
      [person.userId],
    );
    expect(rows).toEqual([{ method: "oidc", result: "success" }]);
  });

  test("tells an identity that nobody has linked, and makes nothing, even where the e-mail is somebody's", async () => {
    const person = await aPerson();
    provider.email = person.email;
    const address = await atProvider(await startLogIn());
    expect(await refused(() => comeBack(address))).toBe(failed("identity_unknown"));
    expect(await browser.session).toBeNull();
  });

  test("follows the identity and not the e-mail, which may change at the provider", async () => {
    const person = await linked();
    provider.email = (await aPerson()).email;
    await comeBack(await atProvider(await startLogIn()));
    expect((await browser.session)?.user.id).toBe(person.userId);
  });

  test("is refused to somebody whose account is disabled", async () => {
    const person = await linked();
    await ownerDatabase.query("UPDATE users SET disabled_at = now() WHERE id = $1", [
      person.userId,
    ]);
    const address = await atProvider(await startLogIn());
    expect(await refused(() => comeBack(address))).toBe(failed("account_disabled"));
  });

  test("that is cancelled there comes to nothing", async () => {
    provider.subject = null;
    const address = await atProvider(await startLogIn());
    expect(await refused(() => comeBack(address))).toMatch(/^\/login\?error=/);
  });

  test("does not link the identity to whoever happens to be logged in", async () => {
    const person = await loggedIn();
    await comeBack(await atProvider(await startLogIn()));
    expect(await identitiesOf(person)).toEqual([]);
  });
});

describe("what comes back from a provider is refused", () => {
  const error = /^\/login(\/failed)?\?error=/;

  test("in another browser than the one that set out", async () => {
    await linked();
    const address = await atProvider(await startLogIn());
    const other = new Browser();
    await startLogIn(other);
    expect(await refused(() => comeBack(address, new Browser()))).toMatch(error);
    expect(await refused(() => comeBack(address, other))).toMatch(error);
  });

  test.each(["another", ""])("with the state %j", async (state) => {
    await linked();
    const address = new URL(await atProvider(await startLogIn()));
    address.searchParams.set("state", state);
    expect(await refused(() => comeBack(address.href))).toMatch(error);
  });

  test("a second time", async () => {
    await linked();
    const address = await atProvider(await startLogIn());
    const cookies = new Map(browser.jar);
    expect(await comeBack(address)).toBe("/o/acme");
    const again = new Browser();
    for (const [name, value] of cookies) again.set(name, value);
    expect(await refused(() => comeBack(address, again))).toMatch(error);
  });

  test("for another provider", async () => {
    const address = (await atProvider(await startLogIn())).replace("/oidc?", "/google?");
    expect(await refused(() => comeBack(address))).toMatch(error);
  });

  test.each([
    ["for another client", { claims: { aud: "somebody-else" } }],
    ["with another nonce", { claims: { nonce: "another" } }],
    ["of another issuer", { claims: { iss: "https://evil.example" } }],
    ["that has expired", { claims: { exp: 1_000_000_000 } }],
    ["without a signature", { signedBy: "nobody" }],
    ["signed by another key", { signedBy: "stranger" }],
  ] as const)("with an ID token %s", async (_, forgery) => {
    await linked();
    const address = await atProvider(await startLogIn());
    provider.forgery = forgery;
    expect(await refused(() => comeBack(address))).toMatch(error);
    provider.forgery = {};
    expect(await comeBack(await atProvider(await startLogIn()))).toBe("/o/acme");
  });
});

describe("linking an identity", () => {
  test("files it under the issuer and the provider's own name for the person, and mails a notice", async () => {
    const person = await linked();
    expect(await identitiesOf(person)).toEqual([
      { provider: provider.issuer, subject: provider.subject },
    ]);
    const { rows } = await ownerDatabase.query(
      "SELECT action, method FROM account_events WHERE user_id = $1",
      [person.userId],
    );
    expect(rows).toContainEqual({ action: "auth.identity.linked", method: "oidc" });
  });

  test("is finished by the session that began it, and by no other person's in the same browser", async () => {
    const person = await loggedIn();
    const address = await atProvider(await startLink(person));
    const other = await loggedIn();
    expect(await refused(() => comeBack(address))).toBe(failed("sign_in_failed"));
    expect([await identitiesOf(person), await identitiesOf(other)]).toEqual([[], []]);
  });

  test("is finished by the browser that began it: a link from an attacker's attempt links nothing to a victim", async () => {
    const attacker = new Browser();
    const address = await atProvider(await startLink(await loggedIn(attacker), attacker));
    const victim = await loggedIn();
    expect(await refused(() => comeBack(address))).toMatch(/error=/);
    expect(await identitiesOf(victim)).toEqual([]);
  });

  test("takes an identity from nobody", async () => {
    const owner = await linked();
    const other = await loggedIn();
    const address = await atProvider(await startLink(other));
    expect(await refused(() => comeBack(address))).toBe(failed("identity_taken"));
    expect([(await identitiesOf(owner)).length, await identitiesOf(other)]).toEqual([1, []]);
  });

  test("needs a session that has lately proved who it is, until the end", async () => {
    const person = await loggedIn();
    const address = await atProvider(await startLink(person));
    await ownerDatabase.query(
      "UPDATE sessions SET reauthenticated_at = now() - interval '11 minutes' WHERE user_id = $1",
      [person.userId],
    );
    expect(await refused(() => comeBack(address))).toBe(failed("reauthentication_required"));
    const { startLink: start } = await import("./start-sign-in");
    expect(await start({ ...person, isFresh: false }, { provider: "oidc" })).toMatchObject({
      code: "reauthentication_required",
    });
  });
});

describe("next-auth's own endpoints", () => {
  async function logInByPassword(rememberMe: string) {
    const person = await aPerson();
    const { csrfToken } = await (await call("GET", "/api/auth/csrf")).json();
    const form = { csrfToken, email: person.email, password: "Test123!", rememberMe };
    const at = "/api/auth/callback/credentials";
    const response = await call("POST", at, {
      form: { ...form, callbackUrl: "https://evil.example/" },
    });
    return { person, location: response.headers.get("location") };
  }

  test("log in for as long as the person wants, and lead to no other site", async () => {
    const { person, location } = await logInByPassword("false");
    expect(location).toBe(`${app}/`);
    expect((await browser.session)?.user.id).toBe(person.userId);
    expect(browser.lifetimes.get(sessionCookieName)).toBe("session");

    browser = new Browser();
    await logInByPassword("true");
    expect(browser.lifetimes.get(sessionCookieName)).toBeInstanceOf(Date);
  });

  test("say who is logged in, without making the cookie last longer", async () => {
    const person = await loggedIn();
    const response = await call("GET", "/api/auth/session");
    expect(await response.json()).toMatchObject({ user: { id: person.userId } });
    expect(response.headers.getSetCookie().join()).not.toContain(sessionCookieName);
  });

  test("refuse a log-in without their CSRF token", async () => {
    const { email } = await aPerson();
    const form = { email, password: "Test123!" };
    await call("POST", "/api/auth/callback/credentials", { form });
    expect(await browser.session).toBeNull();
  });

  test("name the providers that are configured, and no placeholder", async () => {
    const providers = await (await call("GET", "/api/auth/providers")).json();
    expect(Object.keys(providers)).toEqual(["credentials", "google", "oidc"]);
    expect(providers.oidc.callbackUrl).toBe(`${app}/api/auth/callback/oidc`);
    expect((await call("GET", "/api/auth/callback/none")).status).toBe(404);
  });

  test("lead to our own pages", async () => {
    const response = await call("GET", "/api/auth/signin");
    expect(response.headers.get("location")).toMatch(/^(http:\/\/localhost:3000)?\/login/);
  });
});
