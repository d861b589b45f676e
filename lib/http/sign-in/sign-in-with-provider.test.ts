import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { aPerson } from "@/lib/testing/company/people";
import { stateBesideLogs } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { CookieBrowser, sessionCookieName } from "@/lib/testing/doors/cookie-browser";
import { app, signInProviderInTests } from "@/lib/testing/outside/sign-in-provider-in-tests";

const { provider, visitor, startLogIn, startLink, comeBack, loggedIn } =
  await signInProviderInTests();

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

async function linked(): Promise<Person> {
  const at = new CookieBrowser();
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
    expect((await visitor.browser.session)?.user.id).toBe(person.userId);
    expect(visitor.browser.lifetimes.get(sessionCookieName)).toBe("session");
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
    expect(await visitor.browser.session).toBeNull();
  });

  test("follows the identity and not the e-mail, which may change at the provider", async () => {
    const person = await linked();
    provider.email = (await aPerson()).email;
    await comeBack(await atProvider(await startLogIn()));
    expect((await visitor.browser.session)?.user.id).toBe(person.userId);
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
    const other = new CookieBrowser();
    await startLogIn(other);
    expect(await refused(() => comeBack(address, new CookieBrowser()))).toMatch(error);
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
    const cookies = new Map(visitor.browser.jar);
    expect(await comeBack(address)).toBe("/o/acme");
    const again = new CookieBrowser();
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
    const attacker = new CookieBrowser();
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
