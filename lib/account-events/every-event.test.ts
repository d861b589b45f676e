import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/access/actor";
import { changePassword } from "@/lib/account/change-password";
import { confirmEmailChange } from "@/lib/account/confirm-email-change";
import { linkIdentity } from "@/lib/account/link-identity";
import { reauthenticate } from "@/lib/account/reauthenticate";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { undoEmailChange } from "@/lib/account/undo-email-change";
import { unlinkIdentity } from "@/lib/account/unlink-identity";
import { consume } from "@/lib/limits/consume";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { signUp } from "@/lib/organizations/sign-up";
import { logIn } from "@/lib/sessions/log-in";
import { logOut } from "@/lib/sessions/log-out";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/sessions/revoke-session";
import {
  aMember,
  anAccessToken,
  anEmail,
  anOrganization,
  anOrigin,
  aPersonLoggedIn,
  password,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { verifyEmail } from "@/lib/users/verify-email";
import { type AccountAction, accountActions } from "./actions";

const newPassword = "a sentence is a good password";
const wrong = "not this one";
const identity = () => ({ provider: "google", subject: anEmail() });
const origin = () => ({ ...anOrigin(), ip: "192.0.2.7", userAgent: "curl/8.5.0" });

interface Happening {
  /** What makes it happen to a person; the account it happens to, where that is another. */
  readonly succeed?: (person: Person) => Promise<unknown>;
  readonly refuse?: (person: Person) => Promise<unknown>;
}

/** How each event comes about. A new word of the vocabulary does not compile until it stands here. */
const happenings: Record<AccountAction, Happening> = {
  "account.created": {
    succeed: async () => {
      const created = await signUp(origin(), {
        name: "Events Ltd",
        slug: `events-${Date.now().toString(36)}`,
        ownerName: "Kim Berg",
        ownerEmail: anEmail(),
        ownerPassword: password,
      });
      return created.ok ? created.value.userId : null;
    },
  },
  "auth.login": {
    succeed: ({ email }) => logIn(origin(), { email, password, rememberMe: false }),
    refuse: ({ email }) => logIn(origin(), { email, password: wrong, rememberMe: false }),
  },
  "auth.locked": {
    refuse: async ({ email }) => {
      for (let n = 0; n < 9; n += 1) await consume("log_in_account", email);
      await logIn(origin(), { email, password: wrong, rememberMe: false });
    },
  },
  "auth.logout": {
    succeed: async (person) => logOut({ token: await anAccessToken(person), origin: origin() }),
  },
  "auth.reauthenticated": {
    succeed: (person) => reauthenticate(person, { password }),
    refuse: (person) => reauthenticate(person, { password: wrong }),
  },
  "auth.session.revoked": {
    succeed: (person) => revokeSession(person, { sessionId: person.sessionId }),
  },
  "auth.session.revoked_others": {
    succeed: async (person) => {
      await anAccessToken(person);
      await revokeOtherSessions(person);
    },
  },
  "auth.session.ended_by_admin": {
    succeed: async (person) => {
      const organization = await anOrganization();
      await aMember(organization, "viewer", person);
      await endMemberSessions(organization.owner, person);
    },
  },
  "auth.password.changed": {
    succeed: (person) => changePassword(person, { currentPassword: password, newPassword }),
    refuse: (person) => changePassword(person, { currentPassword: wrong, newPassword }),
  },
  "auth.password.reset_requested": {
    succeed: ({ email }) => requestPasswordReset(origin(), { email }),
  },
  "auth.password.reset": {
    succeed: async ({ userId, email }) => {
      await requestPasswordReset(origin(), { email });
      const token = await mailedToken(userId, "password_reset");
      await resetPassword(origin(), { token, newPassword });
    },
  },
  "auth.email.verified": {
    succeed: async ({ userId }) =>
      verifyEmail(origin(), { token: await mailedToken(userId, "email_verification") }),
  },
  "auth.email.change_requested": {
    succeed: (person) => requestEmailChange(person, { newEmail: anEmail() }),
  },
  "auth.email.changed": {
    succeed: async (person) => {
      await requestEmailChange(person, { newEmail: anEmail() });
      const token = await mailedToken(person.userId, "email_change");
      await confirmEmailChange({ person: null, origin: origin() }, { token });
    },
  },
  "auth.email.change_undone": {
    succeed: async (person) => {
      await requestEmailChange(person, { newEmail: anEmail() });
      const token = await mailedToken(person.userId, "undo_email_change");
      await undoEmailChange(origin(), { token });
    },
  },
  "auth.identity.linked": { succeed: (person) => linkIdentity(person, identity(), "google") },
  "auth.identity.unlinked": {
    succeed: async (person) => {
      await linkIdentity(person, identity(), "google");
      await unlinkIdentity(person, { provider: "google" });
    },
  },
};

const cases = Object.keys(accountActions)
  .filter((action): action is AccountAction => action in accountActions)
  .flatMap((action) => {
    const { succeed, refuse } = happenings[action];
    return [
      ...(succeed ? [[action, "success", succeed] as const] : []),
      ...(refuse ? [[action, "denied", refuse] as const] : []),
    ];
  });

describe("an account's log", () => {
  test.each(cases)(
    "tells of %s (%s), where from and in which request",
    async (action, result, happen) => {
      const somebody = await aPersonLoggedIn();
      const person = { ...somebody, origin: origin() };
      const other = await happen(person);
      const userId = typeof other === "string" ? other : person.userId;
      const { rows } = await ownerDatabase.query(
        "SELECT ip, user_agent, request_id IS NOT NULL AS has_request, occurred_at > now() - interval '1 minute' AS is_now FROM account_events WHERE user_id = $1 AND action = $2 AND result = $3",
        [userId, action, result],
      );
      // What an admin does to a member's account says nothing of where the admin is.
      const where =
        action === "auth.session.ended_by_admin"
          ? { ip: null, user_agent: null }
          : { ip: "192.0.2.7", user_agent: "curl/8.5.0" };
      expect(rows).toEqual([{ ...where, has_request: true, is_now: true }]);
    },
  );
});
