import { expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { addressKey } from "@/lib/limits/client-key";
import { holdBack } from "@/lib/limits/consume";
import { anOrigin, aPerson } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { deriveToken } from "@/lib/tokens";
import { checkResetLink } from "./check-reset-link";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

/** The token in the newest link that was mailed to a person. */
async function mailedToken({ userId, email }: Person): Promise<string> {
  await requestPasswordReset(anOrigin(), { email });
  const { rows } = await ownerDatabase.query(
    "SELECT nonce FROM password_reset_tokens WHERE user_id = $1",
    [userId],
  );
  return deriveToken("password_reset", rows[0]?.nonce);
}

const check = async (token: string) => codeOf(await checkResetLink(anOrigin(), { token }));

test("looking at a reset link uses nothing up", async () => {
  const token = await mailedToken(await aPerson());
  expect(await check(token)).toBe("none");
  expect(await check(token)).toBe("none");
  const newPassword = "seven herons cross the river";
  expect((await resetPassword(anOrigin(), { token, newPassword })).ok).toBe(true);
  expect(await check(token)).toBe("token_invalid");
});

test("a reset link is dead once a newer one was asked for, and after its 30 minutes", async () => {
  const person = await aPerson();
  const older = await mailedToken(person);
  const newer = await mailedToken(person);
  expect(await check(older)).toBe("token_invalid");
  expect(await check(newer)).toBe("none");
  await ownerDatabase.query(
    "UPDATE password_reset_tokens SET created_at = now() - interval '30 minutes' WHERE user_id = $1",
    [person.userId],
  );
  expect(await check(newer)).toBe("token_invalid");
});

test("whoever tried too many links is held back, whatever link comes next", async () => {
  const token = await mailedToken(await aPerson());
  const origin = { ...anOrigin(), ip: "192.0.2.77" };
  expect(codeOf(await checkResetLink(origin, { token }))).toBe("none");
  await holdBack("mailed_link", addressKey(origin.ip), 60);
  expect(codeOf(await checkResetLink(origin, { token }))).toBe("too_many_requests");
});
