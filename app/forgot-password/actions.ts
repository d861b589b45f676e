"use server";

import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { forgotPasswordSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/http/forms/actions";

export const forgotPasswordAction = publicAction(
  forgotPasswordSchema,
  requestPasswordReset,
  ({ message }) => ({ show: { message } }),
);
