import { describe, expect, test } from "vitest";
import { anOrigin, aPerson, password } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { logIn } from "./log-in";
import { refreshHash } from "./refresh-hash";

process.env.PASSWORD_HASH_COST = "6";

/** Of everybody's password, made when less work was enough. */
const olderHash = "$2b$05$pC4yH0g5SbloNgenQAyCsu8ccRz.R8D/MoTxAKcf5Yh8xWUkEwTse";

async function aPersonFromBefore(passwordHash = olderHash) {
  const { userId: id, email } = await aPerson();
  await ownerDatabase.query("UPDATE users SET password_hash = $1 WHERE id = $2", [
    passwordHash,
    id,
  ]);
  return { id, email, passwordHash };
}

async function hashOf(id: string): Promise<unknown> {
  const { rows } = await ownerDatabase.query("SELECT password_hash FROM users WHERE id = $1", [id]);
  return rows[0]?.password_hash;
}

const enter = async (email: string, typed = password) =>
  codeOf(await logIn(anOrigin(), { email, password: typed, rememberMe: false }));

describe("a hash of less work than today's", () => {
  test("still lets its person in, and is then one of today's, for the same password", async () => {
    const { id, email } = await aPersonFromBefore();
    expect(await enter(email)).toBe("none");
    const fresh = await hashOf(id);
    expect(fresh).toMatch(/^\$2b\$06\$/);
    expect(await enter(email)).toBe("none");
    expect(await hashOf(id)).toBe(fresh);
    expect(await enter(email, "not this one")).toBe("invalid_credentials");
  });

  test("stays where the password was wrong", async () => {
    const { id, email } = await aPersonFromBefore();
    expect(await enter(email, "not this one")).toBe("invalid_credentials");
    expect(await hashOf(id)).toBe(olderHash);
  });

  test("never brings a password back that was changed in the meantime", async () => {
    const person = await aPersonFromBefore();
    await ownerDatabase.query("UPDATE users SET password_hash = 'changed' WHERE id = $1", [
      person.id,
    ]);
    await refreshHash(person, password);
    expect(await hashOf(person.id)).toBe("changed");
  });
});
