"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { themeCookieName, themes } from "@/components/navigation/theme";
import { reauthenticate } from "@/lib/account/reauthenticate";
import { reauthenticateSchema } from "@/lib/account/schema";
import { nothing } from "@/lib/fields";
import { asButton, personAction, publicAction, sessionAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { clearSessionCookie, writeSessionCookie } from "@/lib/http/sign-in/session-cookie";
import { ok } from "@/lib/result";
import { logOut } from "@/lib/sessions/log-out";
import { resendVerification } from "@/lib/users/resend-verification";

const oneYearInSeconds = 365 * 24 * 60 * 60;

export const logOutAction = asButton(
  sessionAction(nothing, logOut, async () => {
    await clearSessionCookie();
    return { goTo: "/login" };
  }),
);

export const setThemeAction = asButton(
  publicAction(
    z.strictObject({ theme: z.enum(themes) }),
    async (_origin, { theme }) => ok(theme),
    async (theme) => {
      (await cookies()).set(themeCookieName, theme, {
        path: "/",
        maxAge: oneYearInSeconds,
        sameSite: "lax",
      });
      return { show: null };
    },
  ),
);

export const resendVerificationAction = personAction(nothing, resendVerification, stay);

export const reauthenticateAction = personAction(
  reauthenticateSchema,
  reauthenticate,
  async ({ session }) => {
    await writeSessionCookie(session);
    return { show: null };
  },
);

// For people without a password to confirm: logging in again proves as much. The context is the page to come back to.
export const logInAgainAction = sessionAction(nothing, logOut, async (_ended, next) => {
  await clearSessionCookie();
  return { goTo: `/login?next=${encodeURIComponent(next)}` };
});
