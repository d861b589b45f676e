"use server";

import { changePassword, setFirstPassword } from "@/lib/account/change-password";
import { changePasswordSchema, setFirstPasswordSchema } from "@/lib/account/schema";
import { personAction } from "@/lib/http/forms/actions";
import { writeSessionCookie } from "@/lib/http/sign-in/session-cookie";
import type { OpenedSession } from "@/lib/sessions/open-session";

interface Changed {
  readonly session: OpenedSession | null;
}

// Without a session, this one was ended meanwhile; the password is changed all the same.
async function goOn({ session }: Changed): Promise<{ goTo: string } | { show: null }> {
  if (!session) return { goTo: "/login" };
  await writeSessionCookie(session);
  return { show: null };
}

export const changePasswordAction = personAction(changePasswordSchema, changePassword, goOn);

// The form is gone once there is a password, so the page itself says that it is set.
export const setFirstPasswordAction = personAction(
  setFirstPasswordSchema,
  setFirstPassword,
  async (changed) => {
    const next = await goOn(changed);
    return "goTo" in next ? next : { goTo: "/account/security?set=1" };
  },
);
