import { beforeEach, describe, expect, test } from "vitest";
import type { Member, Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { removeMember } from "@/lib/members/remove-member";
import type { Result } from "@/lib/result";
import { findSession } from "@/lib/sessions/find-session";
import { logOut } from "@/lib/sessions/log-out";
import { openSession } from "@/lib/sessions/open-session";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/sessions/revoke-session";
import {
  aMember,
  anEmail,
  anOrganization,
  anOrigin,
  aPerson,
  password,
} from "@/lib/testing/company/people";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { valueFrom } from "@/lib/testing/value-from";
import { changePassword } from "./change-password";
import { confirmEmailChange } from "./confirm-email-change";
import { reauthenticate } from "./reauthenticate";
import { requestEmailChange } from "./request-email-change";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { undoEmailChange } from "./undo-email-change";

const newPassword = "a sentence is a good password";

let person: Person;
let own: string;
let other: string;
let otherId: string;

beforeEach(async () => {
  const somebody = await aPerson();
  const open = () =>
    openSession(identityDb, { userId: somebody.userId, isRemembered: true, origin: anOrigin() });
  const [mine, elsewhere] = [await open(), await open()];
  person = { ...somebody, sessionId: mine.id };
  own = mine.token;
  other = elsewhere.token;
  otherId = elsewhere.id;
});

const isLive = async (token: string) => (await findSession(token)) !== null;
const liveOnes = async () => ({ own: await isLive(own), other: await isLive(other) });

/** What ends sessions, and what is left of the own one and of another one. */
const endings: readonly [
  string,
  () => Promise<Result<unknown>>,
  { own: boolean; other: boolean },
][] = [
  ["logging out", () => logOut({ token: own, origin: anOrigin() }), { own: false, other: true }],
  [
    "ending the other session",
    () => revokeSession(person, { sessionId: otherId }),
    { own: true, other: false },
  ],
  ["ending all others", () => revokeOtherSessions(person), { own: true, other: false }],
  [
    "setting a password by a link",
    async () => {
      await requestPasswordReset(anOrigin(), { email: person.email });
      const token = await mailedToken(person.userId, "password_reset");
      return resetPassword(anOrigin(), { token, newPassword });
    },
    { own: false, other: false },
  ],
  [
    "confirming another address, logged in",
    async () => {
      await requestEmailChange(person, { newEmail: anEmail() });
      const token = await mailedToken(person.userId, "email_change");
      return confirmEmailChange({ person, origin: anOrigin() }, { token });
    },
    { own: true, other: false },
  ],
  [
    "confirming another address, logged out",
    async () => {
      await requestEmailChange(person, { newEmail: anEmail() });
      const token = await mailedToken(person.userId, "email_change");
      return confirmEmailChange({ person: null, origin: anOrigin() }, { token });
    },
    { own: false, other: false },
  ],
  [
    "undoing a change of address",
    async () => {
      await requestEmailChange(person, { newEmail: anEmail() });
      const token = await mailedToken(person.userId, "undo_email_change");
      return undoEmailChange(anOrigin(), { token });
    },
    { own: false, other: false },
  ],
];

test.each(endings)("%s ends sessions from the next request on", async (_what, end, left) => {
  const bystander = await openSession(identityDb, {
    userId: (await aPerson()).userId,
    isRemembered: false,
    origin: anOrigin(),
  });
  expect(await liveOnes()).toEqual({ own: true, other: true });
  valueFrom(await end());
  expect(await liveOnes()).toEqual(left);
  expect(await isLive(bystander.token)).toBe(true);
});

describe("changing the password", () => {
  test("ends all other sessions, and lets this one go on under a new token alone", async () => {
    const { session } = valueFrom(
      await changePassword(person, { currentPassword: password, newPassword }),
    );
    expect(await liveOnes()).toEqual({ own: false, other: false });
    expect(await findSession(session?.token ?? "")).toMatchObject({ id: person.sessionId });
    const [notice] = await queuedJobs(person.userId);
    expect(notice?.task).toBe("mail.password_changed");
  });

  test("with a wrong current one changes nothing", async () => {
    expect(
      await changePassword(person, { currentPassword: "wrong password", newPassword }),
    ).toMatchObject({ code: "wrong_password", field: "currentPassword" });
    expect(await liveOnes()).toEqual({ own: true, other: true });
  });

  test("twice at the same moment counts once, and the other one is told", async () => {
    const codes = await Promise.all(
      ["a first good sentence", "a second good sentence"].map((wanted) =>
        changePassword(person, { currentPassword: password, newPassword: wanted }),
      ),
    );
    expect(codes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("giving the password again renews the token and keeps the absolute end", async () => {
  const before = await findSession(own);
  const { session } = valueFrom(await reauthenticate(person, { password }));
  const after = await findSession(session.token);
  expect(await isLive(own)).toBe(false);
  expect(after).toMatchObject({ id: person.sessionId, isFresh: true });
  expect(after?.expiresAt).toEqual(before?.expiresAt);
});

test("an address can't be changed by a session that is not fresh", async () => {
  const stale = { ...person, isFresh: false };
  expect(await requestEmailChange(stale, { newEmail: anEmail() })).toMatchObject({
    code: "reauthentication_required",
  });
});

test("nobody ends somebody else's session", async () => {
  const stranger = await aPerson();
  expect(await revokeSession(stranger, { sessionId: otherId })).toMatchObject({
    code: "not_found",
  });
  expect(await liveOnes()).toEqual({ own: true, other: true });
});

test("the 26th session of a person ends the oldest one", async () => {
  for (let opened = 2; opened < 26; opened += 1)
    await openSession(identityDb, {
      userId: person.userId,
      isRemembered: false,
      origin: anOrigin(),
    });
  expect(await liveOnes()).toEqual({ own: false, other: true });
});

test("a removed member's session no longer enters the organization", async () => {
  const organization = await anOrganization();
  const member: Member = await aMember(organization, "viewer", person);
  expect((await findSession(own))?.memberships).toHaveLength(1);
  valueFrom(await removeMember(organization.owner, { userId: member.userId }));
  expect((await findSession(own))?.memberships).toEqual([]);
});
