import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { aPersonLoggedIn } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf } from "@/lib/testing/value-from";
import { linkIdentity } from "./link-identity";
import { unlinkIdentity } from "./unlink-identity";

const link = (person: Person, provider: string, subject = randomUUID()) =>
  linkIdentity(person, { provider, subject }, provider);

async function aPersonWith({ hasPassword }: { hasPassword: boolean }, ...providers: string[]) {
  const person = await aPersonLoggedIn();
  for (const provider of providers) await link(person, provider);
  if (!hasPassword)
    await ownerDatabase.query("UPDATE users SET password_hash = NULL WHERE id = $1", [
      person.userId,
    ]);
  return person;
}

async function identitiesOf({ userId }: Person): Promise<number> {
  const { rows } = await ownerDatabase.query("SELECT 1 FROM user_identities WHERE user_id = $1", [
    userId,
  ]);
  return rows.length;
}

describe("disconnecting a sign-in", () => {
  test("leaves the password, and is written to the account's log", async () => {
    const person = await aPersonWith({ hasPassword: true }, "google");
    expect(codeOf(await unlinkIdentity(person, { provider: "google" }))).toBe("none");
    expect(await identitiesOf(person)).toBe(0);
    const { rows } = await ownerDatabase.query(
      "SELECT method FROM account_events WHERE user_id = $1 AND action = 'auth.identity.unlinked'",
      [person.userId],
    );
    expect(rows).toEqual([{ method: "google" }]);
  });

  // Several people one after the other: the first pair still waits for connections, the others run side by side.
  test("never takes the last way in, not even when two are disconnected at once", async () => {
    for (let round = 0; round < 8; round += 1) {
      const person = await aPersonWith({ hasPassword: false }, "google", "github");
      const codes = await Promise.all(
        ["google", "github"].map(async (provider) =>
          codeOf(await unlinkIdentity(person, { provider })),
        ),
      );
      expect(codes.sort()).toEqual(["last_way_in", "none"]);
      expect(await identitiesOf(person)).toBe(1);
    }
  });

  test("touches nobody else's, and needs a fresh session", async () => {
    const [person, other] = [
      await aPersonWith({ hasPassword: true }, "google"),
      await aPersonLoggedIn(),
    ];
    expect(codeOf(await unlinkIdentity(other, { provider: "google" }))).toBe("not_found");
    expect(
      codeOf(await unlinkIdentity({ ...person, isFresh: false }, { provider: "google" })),
    ).toBe("reauthentication_required");
    expect(await identitiesOf(person)).toBe(1);
  });
});

describe("connecting a sign-in", () => {
  test("that several accounts want at once gives it to one of them", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => aPersonLoggedIn()));
    const subject = randomUUID();
    const codes = await Promise.all(
      people.map(async (person) => codeOf(await link(person, "google", subject))),
    );
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(codes.filter((code) => code === "identity_taken")).toHaveLength(7);
  });

  test("twice with the same provider is refused, also at once, and again with the same identity is nothing new", async () => {
    const person = await aPersonLoggedIn();
    const subject = randomUUID();
    expect(codeOf(await link(person, "google", subject))).toBe("none");
    expect(codeOf(await link(person, "google", subject))).toBe("none");
    expect(codeOf(await link(person, "google"))).toBe("provider_taken");
    const codes = await Promise.all(
      Array.from({ length: 5 }, async () => codeOf(await link(person, "github"))),
    );
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(await identitiesOf(person)).toBe(2);
  });

  test("is told to its person by mail", async () => {
    const person = await aPersonWith({ hasPassword: true }, "google");
    const tasks = (await queuedJobs(person.userId)).map(({ task }) => task);
    expect(tasks).toContain("mail.sign_in_linked");
  });
});
