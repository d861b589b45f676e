import { describe, expect, test } from "vitest";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { inviteMember } from "@/lib/invitations/invite-member";
import { checkSlug } from "@/lib/organizations/check-slug";
import { signUpSchema } from "@/lib/organizations/schema";
import { signUp } from "@/lib/organizations/sign-up";
import { logIn } from "@/lib/sessions/log-in";
import {
  anEmail,
  anOrganization,
  anOrigin,
  anOwner,
  aPerson,
  password,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf } from "@/lib/testing/value-from";
import { consume } from "./consume";
import type { LimitName } from "./limits";

process.env.RATE_LIMIT_FACTOR = "3";

const times = <T>(count: number, work: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, work));

let networks = 0;

/** A password tried from a network that nobody else has tried from. */
function tryPassword(email: string, secret = "wrong password") {
  networks += 1;
  const ip = `198.18.${networks % 256}.1`;
  return logIn({ ...anOrigin(), ip }, { email, password: secret, rememberMe: false });
}

test("the companies that are here can't be listed by asking for their addresses, neither while typing nor by signing up", async () => {
  const { slug } = await anOrganization();
  const curious = { ...anOrigin(), ip: "198.51.100.7" };
  const asked = (await times(200, () => checkSlug(curious, { slug }))).map(codeOf);
  expect(asked.filter((code) => code === "too_many_requests")).toHaveLength(20);
  const signsUp = signUpSchema.parse({
    name: "Calder Valley Ltd",
    slug,
    ownerName: "Kim Berg",
    ownerEmail: anEmail(),
    ownerPassword: password,
  });
  expect(codeOf(await signUp(curious, signsUp))).toBe("too_many_requests");
  const elsewhere = { ...anOrigin(), ip: "198.51.100.8" };
  expect(codeOf(await checkSlug(elsewhere, { slug }))).toBe("none");
  expect(codeOf(await signUp(elsewhere, signsUp))).toBe("slug_taken");
});

test("RATE_LIMIT_FACTOR loosens what counts per address, and nothing that counts per account", async () => {
  const passedBy = async (name: LimitName) => {
    const key = anEmail();
    return (await times(100, () => consume(name, key))).filter(({ ok }) => ok).length;
  };
  expect(await passedBy("sign_up")).toBe(15);
  expect(await passedBy("log_in_account")).toBe(10);
});

test("one network tries 30 passwords in ten minutes, whosever they are", async () => {
  const from = (ip: string) =>
    logIn(
      { ...anOrigin(), ip },
      { email: anEmail(), password: "wrong password", rememberMe: false },
    );
  const codes = [];
  for (let n = 0; n < 91; n += 1) codes.push(codeOf(await from(`203.0.113.${n}`)));
  expect(codes.slice(0, 90)).toEqual(Array(90).fill("invalid_credentials"));
  expect(codes[90]).toBe("too_many_requests");
  expect(codeOf(await from("192.0.2.1"))).toBe("invalid_credentials");
});

describe("wrong passwords", () => {
  test("are checked ten times at most in 15 minutes, also 100 at once, and then not even the right one gets in", async () => {
    const { email } = await aPerson();
    const codes = (await times(100, () => tryPassword(email))).map(codeOf);
    expect(codes.filter((code) => code === "invalid_credentials").length).toBeLessThanOrEqual(10);
    const held = await tryPassword(email, password);
    expect(held).toMatchObject({ code: "too_many_requests" });
    expect(Object(held).retryAfterSeconds).toBeGreaterThan(0);
  });

  test("for an address without an account are held back alike", async () => {
    const [known, unknown] = [(await aPerson()).email, anEmail()];
    for (const email of [known, unknown]) for (let n = 0; n < 6; n += 1) await tryPassword(email);
    const answers = await Promise.all([known, unknown].map((email) => tryPassword(email)));
    expect(answers[0]).toEqual(answers[1]);
    expect(codeOf(answers[0] ?? { ok: true, value: null })).toBe("too_many_requests");
  });

  test("make the next try wait, twice as long each time, from the sixth on", async () => {
    const { email } = await aPerson();
    for (let n = 0; n < 5; n += 1)
      expect(codeOf(await tryPassword(email))).toBe("invalid_credentials");
    expect(codeOf(await tryPassword(email))).toBe("invalid_credentials");
    expect(await tryPassword(email)).toMatchObject({ retryAfterSeconds: 2 });
  });

  test("are forgotten after the right one", async () => {
    const { email } = await aPerson();
    for (let n = 0; n < 4; n += 1) await tryPassword(email);
    expect(codeOf(await tryPassword(email, password))).toBe("none");
    for (let n = 0; n < 5; n += 1)
      expect(codeOf(await tryPassword(email))).toBe("invalid_credentials");
  });

  test("lock the account after 100 in a row, until its password is reset", async () => {
    const { userId, email } = await aPerson();
    await times(101, () => consume("log_in_streak", email));
    expect(codeOf(await tryPassword(email, password))).toBe("account_locked");
    await requestPasswordReset(anOrigin(), { email });
    const token = await mailedToken(userId, "password_reset");
    await resetPassword(anOrigin(), { token, newPassword: "NewPass123!" });
    expect(codeOf(await tryPassword(email, "NewPass123!"))).toBe("none");
  });

  test("are written to the account's own log as a lock when the last of ten is spent", async () => {
    const { userId, email } = await aPerson();
    for (let n = 0; n < 9; n += 1) await consume("log_in_account", email);
    await tryPassword(email);
    const { rows } = await ownerDatabase.query(
      "SELECT action FROM account_events WHERE user_id = $1 ORDER BY id",
      [userId],
    );
    expect(rows).toEqual([{ action: "auth.login" }, { action: "auth.locked" }]);
  });

  test("are written to the account's own log", async () => {
    const { userId, email } = await aPerson();
    await tryPassword(email);
    const { rows } = await ownerDatabase.query(
      "SELECT action, result, method FROM account_events WHERE user_id = $1",
      [userId],
    );
    expect(rows).toEqual([{ action: "auth.login", result: "denied", method: "password" }]);
  });
});

test("a fourth reset in an hour gets the same answer, and no mail", async () => {
  const { userId, email } = await aPerson();
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push(await requestPasswordReset(anOrigin(), { email }));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await queuedJobs(userId)).toHaveLength(3);
});

test("one organization mails one address five invitations a day", async () => {
  const { owner } = await anOrganization();
  const email = anEmail();
  const invite = () => inviteMember(owner, { email, role: "viewer", sendEmail: true });
  for (let n = 0; n < 5; n += 1) await invite();
  expect(codeOf(await invite())).toBe("too_many_requests");
  const other = await anOwner();
  expect(codeOf(await inviteMember(other, { email, role: "viewer", sendEmail: true }))).toBe(
    "none",
  );
});
