import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import type { Result } from "@/lib/result";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/sessions/revoke-session";
import {
  aMember,
  anAccessToken,
  anEmail,
  anOrganization,
  anOrigin,
  aPerson,
  aPersonLoggedIn,
  password,
} from "@/lib/testing/company/people";
import { untilWaiting, whileLocked } from "@/lib/testing/failures/while-locked";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { codeOf } from "@/lib/testing/value-from";
import { resendVerification } from "@/lib/users/resend-verification";
import { confirmEmailChange } from "./confirm-email-change";
import { linkIdentity } from "./link-identity";
import { reauthenticate } from "./reauthenticate";
import { requestEmailChange } from "./request-email-change";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { undoEmailChange } from "./undo-email-change";

type Call = () => Promise<Result<unknown>>;

/** What two calls about an account answer that meet in it, the first one first. */
async function meeting({ userId }: Person, first: Call, second: Call) {
  let later: Promise<Result<unknown>> | undefined;
  const holding = async () => {
    later = second();
    await untilWaiting(2);
  };
  const answer = await whileLocked(userId, first, holding, "users");
  return [codeOf(answer), later && codeOf(await later)];
}

const sessionsOf = ({ userId }: Person) => identityDb.session.count({ where: { userId } });

/** Somebody who has asked for another address and for a new password, and holds every link. */
async function someoneWithLinks() {
  const person = await aPersonLoggedIn();
  const { userId, email } = person;
  await requestEmailChange(person, { newEmail: anEmail() });
  await requestPasswordReset(anOrigin(), { email });
  const [change, undo, reset] = await Promise.all([
    mailedToken(userId, "email_change"),
    mailedToken(userId, "undo_email_change"),
    mailedToken(userId, "password_reset"),
  ]);
  return {
    person,
    confirm: () => confirmEmailChange({ person: null, origin: anOrigin() }, { token: change }),
    undo: () => undoEmailChange(anOrigin(), { token: undo }),
    reset: () => resetPassword(anOrigin(), { token: reset, newPassword: "NewPass123!" }),
  };
}

describe("of two mailed links that are opened at the same moment the second finds what the first left", () => {
  test("a change of address that is taken back is not confirmed", async () => {
    const { person, undo, confirm } = await someoneWithLinks();
    expect(await meeting(person, undo, confirm)).toEqual(["none", "token_invalid"]);
  });

  test("nor is one whose account got a new password", async () => {
    const { person, reset, confirm } = await someoneWithLinks();
    expect(await meeting(person, reset, confirm)).toEqual(["none", "token_invalid"]);
  });

  test("a password that an address was changed before is not reset", async () => {
    const { person, reset, confirm } = await someoneWithLinks();
    expect(await meeting(person, confirm, reset)).toEqual(["none", "token_invalid"]);
  });
});

describe("a session that is renewed at the moment in which it is ended ends", () => {
  async function twoSessions() {
    const thief = await aPersonLoggedIn();
    const sessionId = "00000000-0000-7000-8000-000000000000";
    return { thief, owner: { ...thief, sessionId } };
  }
  const renew = (thief: Person) => () => reauthenticate(thief, { password });

  test("by whoever ends all others", async () => {
    const { thief, owner } = await twoSessions();
    await meeting(thief, renew(thief), () => revokeOtherSessions(owner));
    expect(await sessionsOf(thief)).toBe(0);
  });

  test("by whoever ends this one", async () => {
    const { thief, owner } = await twoSessions();
    const end = () => revokeSession(owner, { sessionId: thief.sessionId });
    expect(await meeting(thief, renew(thief), end)).toEqual(["none", "none"]);
    expect(await sessionsOf(thief)).toBe(0);
  });

  test("by logging out with the token that it had before", async () => {
    const person = await aPerson();
    const token = await anAccessToken(person);
    const thief = { ...person, sessionId: (await findSession(token))?.id ?? "" };
    let end: Promise<unknown> | undefined;
    const logOutMeanwhile = async () => {
      end = logOut({ token, origin: anOrigin() });
      await untilWaiting(2);
    };
    await whileLocked(thief.sessionId, renew(thief), logOutMeanwhile, "sessions");
    await end;
    expect(await sessionsOf(thief)).toBe(0);
  });

  test("by an admin", async () => {
    const { owner } = await anOrganization();
    const { thief } = await twoSessions();
    await aMember(owner, "viewer", thief);
    await meeting(thief, renew(thief), () => endMemberSessions(owner, { userId: thief.userId }));
    expect(await sessionsOf(thief)).toBe(0);
  });

  test("by a new password", async () => {
    const person = await aPersonLoggedIn();
    await requestPasswordReset(anOrigin(), { email: person.email });
    const token = await mailedToken(person.userId, "password_reset");
    const reset = () => resetPassword(anOrigin(), { token, newPassword: "NewPass123!" });
    await meeting(person, renew(person), reset);
    expect(await sessionsOf(person)).toBe(0);
  });
});

describe("a session that has ended by the time it would", () => {
  const endedMeanwhile = (person: Person, call: Call) =>
    whileLocked(
      person.userId,
      call,
      (holder) => holder.query("DELETE FROM sessions WHERE user_id = $1", [person.userId]),
      "users",
    );

  test("asks for no other address", async () => {
    const person = await aPersonLoggedIn();
    const ask = () => requestEmailChange(person, { newEmail: anEmail() });
    expect(codeOf(await endedMeanwhile(person, ask))).toBe("not_authenticated");
    const { userId } = person;
    expect(await identityDb.emailToken.count({ where: { userId, purpose: "change" } })).toBe(0);
  });

  test("links no other sign-in", async () => {
    const person = await aPersonLoggedIn();
    const identity = { provider: "google", subject: person.userId };
    const link = () => linkIdentity(person, identity, "google");
    expect(codeOf(await endedMeanwhile(person, link))).toBe("not_authenticated");
  });
});

describe("of links that are asked for at the same moment one works", () => {
  test("to a new password", async () => {
    const { userId, email } = await aPersonLoggedIn();
    await Promise.all([1, 2, 3].map(() => requestPasswordReset(anOrigin(), { email })));
    expect(await identityDb.passwordResetToken.count({ where: { userId } })).toBe(1);
  });

  test("to a proof of an address", async () => {
    const person = await aPersonLoggedIn();
    await Promise.all([1, 2, 3].map(() => resendVerification(person)));
    const { userId } = person;
    expect(await identityDb.emailToken.count({ where: { userId, purpose: "verify" } })).toBe(1);
  });
});
