import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, beforeEach, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { closeConnections } from "@/lib/db/connections/connections";
import { log } from "@/lib/log";
import { anAccessToken, anOrigin, aPerson } from "../company/people";
import { CookieBrowser, sessionCookieName } from "../doors/cookie-browser";
import { setWorkerEnvironment } from "../setup/worker-environment";
import { valueFrom } from "../value-from";
import { startOpenIdProvider } from "./openid-provider";

const current = vi.hoisted((): { browser: CookieBrowser | null } => ({ browser: null }));

vi.mock("next/headers", () => ({
  headers: async () => current.browser?.headers ?? new Headers(),
  cookies: async () => current.browser,
}));

interface Call {
  readonly at?: CookieBrowser;
  readonly form?: Readonly<Record<string, string>>;
}

/** Where the app is, for a browser. */
export const app = "http://localhost:3000";

/**
 * Switches signing in at a provider on for the tests of one file, which has a process of its own: an OpenID provider that
 * next-auth talks to, somebody else signing in at the start of every test, and a new browser. Call it before the first statement.
 */
export async function signInProviderInTests() {
  log.level = "silent";
  const provider = await startOpenIdProvider(`${app}/api/auth/callback/oidc`);
  setWorkerEnvironment({
    AUTH_URL: app,
    AUTH_OIDC_NAME: "Acme",
    AUTH_OIDC_ISSUER: provider.issuer,
    AUTH_OIDC_ID: provider.clientId,
    AUTH_OIDC_SECRET: provider.clientSecret,
    AUTH_GOOGLE_ID: "unused",
    AUTH_GOOGLE_SECRET: "unused",
  });

  const visitor = { browser: new CookieBrowser() };

  /** Presses the button of the log-in page; answers the address that it leads to. */
  async function startLogIn(at = visitor.browser): Promise<string> {
    current.browser = at;
    const { startLogIn: start } = await import("@/lib/http/sign-in/start-sign-in");
    return valueFrom(await start(anOrigin(), { provider: "oidc", next: "/o/acme" })).address;
  }

  /** Presses the button of the account's page; answers the address that it leads to. */
  async function startLink(person: Person, at = visitor.browser): Promise<string> {
    current.browser = at;
    const { startLink: start } = await import("@/lib/http/sign-in/start-sign-in");
    return valueFrom(await start(person, { provider: "oidc" })).address;
  }

  /** Asks one of next-auth's own endpoints. */
  async function call(
    method: "GET" | "POST",
    address: string,
    { at = visitor.browser, form }: Call = {},
  ) {
    current.browser = at;
    const { handlers } = await import("@/lib/http/sign-in/next-auth");
    const headers = at.headers;
    if (form) headers.set("content-type", "application/x-www-form-urlencoded");
    const body = form ? { body: new URLSearchParams(form).toString() } : {};
    const request = new NextRequest(new URL(address, app), { method, headers, ...body });
    const response = await handlers[method](request);
    at.keep(response);
    return response;
  }

  /** Returns to the app; answers the path that this leads to. */
  async function comeBack(address: string, at = visitor.browser): Promise<string> {
    const response = await call("GET", address, { at });
    const { pathname, search } = new URL(response.headers.get("location") ?? "about:blank", app);
    return `${pathname}${search}`;
  }

  /** Somebody who has just logged in, in a browser. */
  async function loggedIn(at = visitor.browser): Promise<Person> {
    const person = await aPerson();
    at.set(sessionCookieName, await anAccessToken(person));
    const found = await at.session;
    if (!found) throw new Error("No session.");
    return { ...person, sessionId: found.id };
  }

  beforeEach(() => {
    provider.subject = `kim-${randomUUID()}`;
    provider.forgery = null;
    visitor.browser = new CookieBrowser();
  });
  afterAll(async () => {
    await provider.stop();
    await closeConnections();
  });
  return { provider, visitor, startLogIn, startLink, call, comeBack, loggedIn };
}
