import { describe, expect, test } from "vitest";
import { aPerson } from "@/lib/testing/company/people";
import { CookieBrowser, sessionCookieName } from "@/lib/testing/doors/cookie-browser";
import { app, signInProviderInTests } from "@/lib/testing/outside/sign-in-provider-in-tests";

const { visitor, call, loggedIn } = await signInProviderInTests();

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
    expect((await visitor.browser.session)?.user.id).toBe(person.userId);
    expect(visitor.browser.lifetimes.get(sessionCookieName)).toBe("session");

    visitor.browser = new CookieBrowser();
    await logInByPassword("true");
    expect(visitor.browser.lifetimes.get(sessionCookieName)).toBeInstanceOf(Date);
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
    expect(await visitor.browser.session).toBeNull();
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
