import { expect, test } from "vitest";
import { changePassword } from "@/lib/account/change-password";
import { identityDb } from "@/lib/db/identity";
import { anOrigin, aPersonLoggedIn, password } from "@/lib/testing/company/people";
import { findSession } from "./find-session";
import { openSession } from "./open-session";
import { signIn } from "./sign-in";

const newPassword = "a sentence is a good password";

/** Somebody whose password was checked, and changed before a session is opened on it. */
async function someoneOvertaken() {
  const person = await aPersonLoggedIn();
  const account = await identityDb.user.findUniqueOrThrow({ where: { id: person.userId } });
  await changePassword(person, { currentPassword: password, newPassword });
  return account;
}

test("a log-in that a change of the password overtakes opens nothing", async () => {
  const account = await someoneOvertaken();
  const options = { origin: anOrigin(), method: "password", isRemembered: false };
  expect(await signIn(account, options)).toMatchObject({ code: "invalid_credentials" });
  expect(await identityDb.session.count({ where: { userId: account.id } })).toBe(1);
});

test("as a control, a session opened without looking again outlives the old password", async () => {
  const { id: userId } = await someoneOvertaken();
  const { token } = await openSession(identityDb, {
    userId,
    isRemembered: false,
    origin: anOrigin(),
  });
  expect(await findSession(token)).not.toBeNull();
});

test("a change of the password and log-ins at the same moment leave no session on the old one", async () => {
  const person = await aPersonLoggedIn();
  const account = await identityDb.user.findUniqueOrThrow({ where: { id: person.userId } });
  const options = { origin: anOrigin(), method: "password", isRemembered: false };
  const [, ...entered] = await Promise.all([
    changePassword(person, { currentPassword: password, newPassword }),
    ...Array.from({ length: 8 }, () => signIn(account, options)),
  ]);
  const tokens = entered.flatMap((result) => (result.ok ? [result.value.session.token] : []));
  expect(await Promise.all(tokens.map(findSession))).toEqual(tokens.map(() => null));
});
