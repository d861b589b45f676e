"use server";

import { reauthenticate } from "@/lib/account/reauthenticate";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { changeEmailSchema, reauthenticateSchema, updateProfileSchema } from "@/lib/account/schema";
import { updateProfile } from "@/lib/account/update-profile";
import { nothing } from "@/lib/fields";
import { personAction, sessionAction } from "@/lib/http/actions";
import { clearSessionCookie, writeSessionCookie } from "@/lib/http/session-cookie";
import { logOut } from "@/lib/sessions/log-out";

export const updateProfileAction = personAction(updateProfileSchema, updateProfile, () => ({
  show: null,
}));

export const reauthenticateAction = personAction(
  reauthenticateSchema,
  reauthenticate,
  async ({ session }) => {
    await writeSessionCookie(session);
    return { show: null };
  },
);

// For whoever has no password to confirm: a new log-in proves as much. Its context is the page to come back to.
export const logInAgainAction = sessionAction(nothing, logOut, async (_ended, next) => {
  await clearSessionCookie();
  return { goTo: `/login?next=${encodeURIComponent(next)}` };
});

export const requestEmailChangeAction = personAction(
  changeEmailSchema,
  requestEmailChange,
  ({ newEmail }) => ({ show: { newEmail } }),
);
