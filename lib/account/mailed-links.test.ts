import { describe, expect, test, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import type { Result } from "@/lib/result";
import { anEmail, anOrigin, aPersonLoggedIn } from "@/lib/testing/company/people";
import { databaseState, tablesWith } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { type MailedLink, mailedToken } from "@/lib/testing/mail/mailed-token";
import { codeOf } from "@/lib/testing/value-from";
import { tokenHash } from "@/lib/tokens";
import { resendVerification } from "@/lib/users/resend-verification";
import { verifyEmail } from "@/lib/users/verify-email";
import { confirmEmailChange } from "./confirm-email-change";
import { requestEmailChange } from "./request-email-change";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { undoEmailChange } from "./undo-email-change";

interface Kind {
  readonly link: MailedLink;
  readonly table: "email_tokens" | "password_reset_tokens";
  readonly lives: string;
  readonly isNewestOnly: boolean;
  readonly ask: (person: Person) => Promise<unknown>;
  readonly use: (token: string) => Promise<Result<unknown>>;
}

const askForEmail = (person: Person) => requestEmailChange(person, { newEmail: anEmail() });

const kinds: readonly Kind[] = [
  {
    link: "email_verification",
    table: "email_tokens",
    lives: "24 hours",
    isNewestOnly: true,
    ask: resendVerification,
    use: (token) => verifyEmail(anOrigin(), { token }),
  },
  {
    link: "password_reset",
    table: "password_reset_tokens",
    lives: "30 minutes",
    isNewestOnly: true,
    ask: ({ email }) => requestPasswordReset(anOrigin(), { email }),
    use: (token) => resetPassword(anOrigin(), { token, newPassword: "NewPass123!" }),
  },
  {
    link: "email_change",
    table: "email_tokens",
    lives: "30 minutes",
    isNewestOnly: true,
    ask: askForEmail,
    use: (token) => confirmEmailChange({ person: null, origin: anOrigin() }, { token }),
  },
  {
    link: "undo_email_change",
    table: "email_tokens",
    lives: "7 days",
    isNewestOnly: false,
    ask: askForEmail,
    use: (token) => undoEmailChange(anOrigin(), { token }),
  },
];

describe.each(kinds)("a mailed link ($link)", ({ link, table, lives, isNewestOnly, ask, use }) => {
  async function aLink(): Promise<{ person: Person; token: string }> {
    const person = await aPersonLoggedIn();
    await ask(person);
    return { person, token: await mailedToken(person.userId, link) };
  }

  async function expectDead(token: string): Promise<void> {
    const before = await databaseState();
    expect(codeOf(await use(token))).toBe("token_invalid");
    expect(await databaseState()).toEqual(before);
  }

  const age = (token: string, made: string) =>
    ownerDatabase.query(
      `UPDATE ${table} SET created_at = now() - $2::interval + $3::interval WHERE token_hash = $1`,
      [tokenHash(token), lives, made],
    );

  test("works once", async () => {
    const { token } = await aLink();
    expect(codeOf(await use(token))).toBe("none");
    await expectDead(token);
  });

  test("works once, also when it is used 20 times at the same moment", async () => {
    const { token } = await aLink();
    const codes = (await Promise.all(Array.from({ length: 20 }, () => use(token)))).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["none", "token_invalid"]));
  });

  test(`works for ${lives} by the database's clock, whatever the server's says`, async () => {
    const [early, late] = [await aLink(), await aLink()];
    await age(early.token, "1 minute");
    await age(late.token, "-1 minute");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60 * 24 * 60 * 60_000 });
    const code = codeOf(await use(early.token));
    vi.useRealTimers();
    expect(code).toBe("none");
    await expectDead(late.token);
  });

  test("is kept as a hash alone", async () => {
    const { token } = await aLink();
    expect(await tablesWith(token)).toEqual([]);
    expect(await tablesWith(tokenHash(token))).toContain(table);
  });

  test("opens no other door", async () => {
    const { token } = await aLink();
    const before = await databaseState();
    for (const other of kinds.filter((kind) => kind.link !== link))
      expect(codeOf(await other.use(token))).toBe("token_invalid");
    expect(codeOf(await acceptInvitation({ person: null, origin: anOrigin() }, { token }))).toBe(
      "invitation_not_found",
    );
    expect(await databaseState()).toEqual(before);
  });

  if (isNewestOnly)
    test("works no more once a newer one was asked for", async () => {
      const { person, token } = await aLink();
      await ask(person);
      await expectDead(token);
      expect(codeOf(await use(await mailedToken(person.userId, link)))).toBe("none");
    });

  test.each(["A".repeat(43), "", "x", "\0", "a".repeat(5000)])("is not %j", async (garbage) => {
    await expectDead(garbage);
  });
});
