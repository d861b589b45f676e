import { beforeEach, describe, expect, test, vi } from "vitest";
import { identityDb } from "@/lib/db/identity";
import { aMember, anOrganization, anOrigin, aPerson } from "@/lib/testing/company/people";
import { tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tokenHash } from "@/lib/tokens";
import { findSession } from "./find-session";
import { logOut } from "./log-out";
import { openSession } from "./open-session";

let userId: string;
let token: string;

beforeEach(async () => {
  userId = (await aPerson()).userId;
  token = (await open()).token;
});

const open = (isRemembered = false) =>
  openSession(identityDb, { userId, isRemembered, origin: anOrigin() });

/** Sets a session back in time, by PostgreSQL's own words for how long. */
async function age(
  sessionToken: string,
  { made, seen }: { made?: string; seen?: string },
): Promise<void> {
  await ownerDatabase.query(
    `UPDATE sessions SET created_at = now() - $2::interval, last_seen_at = now() - $3::interval WHERE token_hash = $1`,
    [tokenHash(sessionToken), made ?? "0", seen ?? "0"],
  );
}

const isLive = async (sessionToken = token) => (await findSession(sessionToken)) !== null;

describe("a session", () => {
  test("is found by its token, with its person and no membership where there is none", async () => {
    expect(await findSession(token)).toMatchObject({ user: { id: userId }, memberships: [] });
  });

  test("brings every organization of its person, and no other", async () => {
    const person = await aPerson();
    const [first, second] = [await anOrganization(), await anOrganization()];
    await anOrganization();
    await aMember(first, "manager", person);
    await aMember(second, "viewer", person);
    const opened = await openSession(identityDb, {
      userId: person.userId,
      isRemembered: false,
      origin: anOrigin(),
    });
    const memberships = (await findSession(opened.token))?.memberships ?? [];
    expect(
      new Set(memberships.map(({ organizationId, role }) => `${organizationId} ${role}`)),
    ).toEqual(new Set([`${first.organizationId} manager`, `${second.organizationId} viewer`]));
  });

  test("leaves out an organization where its person is suspended", async () => {
    const member = await aMember(await anOrganization(), "viewer");
    const opened = await openSession(identityDb, {
      userId: member.userId,
      isRemembered: false,
      origin: anOrigin(),
    });
    await ownerDatabase.query(
      "UPDATE user_organizations SET is_suspended = true WHERE user_id = $1",
      [member.userId],
    );
    expect((await findSession(opened.token))?.memberships).toEqual([]);
  });

  test("has a token of 256 bits that no table holds in clear", async () => {
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await tablesWith(token)).toEqual([]);
    expect(await tablesWith(tokenHash(token))).toEqual(["sessions"]);
  });

  test("is opened under a new token each time", async () => {
    expect((await open()).token).not.toBe(token);
  });

  test.each([
    "",
    "x",
    "A".repeat(43),
    "A".repeat(44),
    "' OR ''='",
    "\0".repeat(43),
    "é".repeat(43),
  ])("is not found by %j", async (garbage) => {
    expect(await findSession(garbage)).toBeNull();
  });

  test("is not found by its hash", async () => {
    expect(await findSession(tokenHash(token))).toBeNull();
    expect(await findSession(tokenHash(token).slice(0, 43))).toBeNull();
  });

  test("ends with log-out, and only this one", async () => {
    const other = await open();
    await logOut({ token, origin: anOrigin() });
    expect([await isLive(), await isLive(other.token)]).toEqual([false, true]);
  });

  test("ends when its person is disabled", async () => {
    await ownerDatabase.query("UPDATE users SET disabled_at = now() WHERE id = $1", [userId]);
    expect(await isLive()).toBe(false);
  });
});

describe("by the database's clock", () => {
  test.each([
    [false, { seen: "7 hours 59 minutes" }, true],
    [false, { seen: "8 hours 1 minute" }, false],
    [false, { made: "23 hours 59 minutes" }, true],
    [false, { made: "24 hours 1 minute" }, false],
    [true, { seen: "13 days 23 hours" }, true],
    [true, { seen: "14 days 1 hour" }, false],
    [true, { made: "29 days 23 hours" }, true],
    [true, { made: "30 days 1 hour" }, false],
  ])(
    "a session (remembered: %s) that is %o old is live: %s",
    async (isRemembered, ages, expected) => {
      const opened = await open(isRemembered);
      await age(opened.token, ages);
      expect(await isLive(opened.token)).toBe(expected);
    },
  );

  test("use does not move the absolute end", async () => {
    await age(token, { made: "23 hours 58 minutes", seen: "10 minutes" });
    const before = await findSession(token);
    const after = await findSession(token);
    expect(after?.expiresAt).toEqual(before?.expiresAt);
    expect((after?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThan(3 * 60_000);
  });

  test("the server's own clock may be wrong: it opens and ends nothing", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60 * 24 * 60 * 60_000 });
    expect(await isLive()).toBe(true);
    vi.useRealTimers();
  });

  test.each([
    ["4 minutes 30 seconds", false],
    ["5 minutes 30 seconds", true],
  ])("being seen after %s is written down: %s", async (seen, expected) => {
    await age(token, { seen });
    await findSession(token);
    const { rows } = await ownerDatabase.query(
      "SELECT last_seen_at > now() - interval '1 minute' AS is_noted FROM sessions WHERE token_hash = $1",
      [tokenHash(token)],
    );
    expect(rows).toEqual([{ is_noted: expected }]);
  });
});
