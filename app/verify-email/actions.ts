"use server";

import { tokenSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/http/forms/actions";
import { verifyEmail } from "@/lib/users/verify-email";

export const verifyEmailAction = publicAction(tokenSchema, verifyEmail, () => ({
  goTo: "/verify-email?done=1",
}));
