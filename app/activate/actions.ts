"use server";

import { activateAccount } from "@/lib/account/activate-account";
import { activateAccountSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/http/forms/actions";
import { writeSessionCookie } from "@/lib/http/sign-in/session-cookie";

export const activateAccountAction = publicAction(
  activateAccountSchema,
  activateAccount,
  async ({ session }) => {
    await writeSessionCookie(session);
    return { goTo: "/" };
  },
);
