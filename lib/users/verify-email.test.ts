import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { anEmail, anOrigin, aPerson } from "@/lib/testing/company/people";
import { databaseState } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { mailedToken as newestToken } from "@/lib/testing/mail/mailed-token";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf } from "@/lib/testing/value-from";
import { resendVerification } from "./resend-verification";
import { verifyEmail } from "./verify-email";

let owner: Person;

beforeEach(async () => {
  owner = await aPerson();
});

const mailedToken = () => newestToken(owner.userId, "email_verification");

const verify = async (token: string) => codeOf(await verifyEmail(anOrigin(), { token }));

async function isVerified(): Promise<boolean> {
  const { rows } = await ownerDatabase.query(
    "SELECT email_verified_at IS NOT NULL AS is_verified FROM users WHERE id = $1",
    [owner.userId],
  );
  return rows[0]?.is_verified;
}

async function expectInvalid(token: string): Promise<void> {
  const before = await databaseState();
  expect(await verify(token)).toBe("token_invalid");
  expect(await databaseState()).toEqual(before);
}

describe("the link that proves an address", () => {
  test("works once", async () => {
    const token = await mailedToken();
    expect([await verify(token), await isVerified()]).toEqual(["none", true]);
    await expectInvalid(token);
  });

  test("works once, also when it is used many times at the same moment", async () => {
    const token = await mailedToken();
    const codes = await Promise.all(Array.from({ length: 6 }, () => verify(token)));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });

  test("works for 24 hours by the database's clock", async () => {
    const token = await mailedToken();
    const age = (made: string) =>
      ownerDatabase.query(
        "UPDATE email_tokens SET created_at = now() - $2::interval WHERE user_id = $1",
        [owner.userId, made],
      );
    await age("24 hours 1 minute");
    await expectInvalid(token);
    await age("23 hours 59 minutes");
    expect(await verify(token)).toBe("none");
  });

  test("works no more once a newer one was asked for", async () => {
    const older = await mailedToken();
    await resendVerification(owner);
    expect(await queuedJobs(owner.userId)).toEqual([
      { task: "mail.verify_email", payload: { userId: owner.userId } },
    ]);
    await expectInvalid(older);
    expect(await verify(await mailedToken())).toBe("none");
  });

  test("proves no address but the one it was mailed to", async () => {
    const token = await mailedToken();
    await ownerDatabase.query("UPDATE users SET email = $2 WHERE id = $1", [
      owner.userId,
      anEmail(),
    ]);
    expect([await verify(token), await isVerified()]).toEqual(["token_invalid", false]);
  });

  test("is asked for again in vain by somebody whose address is proven", async () => {
    await verify(await mailedToken());
    const before = await databaseState();
    expect(codeOf(await resendVerification(owner))).toBe("none");
    expect(await databaseState()).toEqual(before);
  });

  test.each(["A".repeat(43), "", "x", "\0"])("is not %j", async (garbage) => {
    await expectInvalid(garbage);
  });
});
