import { describe, expect, test } from "vitest";
import { aMember, anOrganization, anOrigin, aPerson, password } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { findSession } from "./find-session";
import { logIn } from "./log-in";
import { logOut } from "./log-out";

const isLive = async (token: string) => (await findSession(token)) !== null;

describe("logging in", () => {
  const enter = (email: string, typed = password, rememberMe = false) =>
    logIn(anOrigin(), { email, password: typed, rememberMe });

  test("opens a session, and tells the person's organizations", async () => {
    const person = await aPerson();
    const organization = await anOrganization();
    await aMember(organization, "manager", person);
    const { session, organizations } = valueFrom(await enter(person.email));
    expect(await isLive(session.token)).toBe(true);
    expect(organizations).toMatchObject([{ id: organization.organizationId, role: "manager" }]);
  });

  test("answers the same for an unknown address, a wrong password, no password and a disabled account", async () => {
    const [known, without, disabled] = [await aPerson(), await aPerson(), await aPerson()];
    await ownerDatabase.query("UPDATE users SET password_hash = NULL WHERE id = $1", [
      without.userId,
    ]);
    await ownerDatabase.query("UPDATE users SET disabled_at = now() WHERE id = $1", [
      disabled.userId,
    ]);
    const refused = { ok: false, code: "invalid_credentials" };
    expect(await enter("nobody@acme.example")).toEqual(refused);
    expect(await enter(known.email, "not this one")).toEqual(refused);
    expect(await enter(without.email)).toEqual(refused);
    expect(await enter(disabled.email)).toEqual(refused);
  });

  test.each([
    [false, 24 * 60],
    [true, 30 * 24 * 60],
  ])("with remember me %s lasts %i minutes at most", async (rememberMe, minutes) => {
    const { email } = await aPerson();
    const { session } = valueFrom(await enter(email, password, rememberMe));
    expect(session.isRemembered).toBe(rememberMe);
    expect(Math.round((session.expiresAt.getTime() - Date.now()) / 60_000)).toBe(minutes);
  });

  test("never takes a session over: each device has its own", async () => {
    const { email } = await aPerson();
    const tokens = [
      valueFrom(await enter(email)).session.token,
      valueFrom(await enter(email)).session.token,
    ];
    expect(new Set(tokens).size).toBe(2);
    await logOut({ origin: anOrigin(), token: tokens[0] ?? "" });
    expect(await isLive(tokens[1] ?? "")).toBe(true);
    expect(codeOf(await enter(email))).toBe("none");
  });
});
