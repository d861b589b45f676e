"use server";

import { resetPassword } from "@/lib/account/reset-password";
import { resetPasswordSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/http/forms/actions";

export const resetPasswordAction = publicAction(
  resetPasswordSchema,
  resetPassword,
  ({ email }) => ({ goTo: `/login?reset=1&email=${encodeURIComponent(email)}` }),
);
