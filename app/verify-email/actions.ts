"use server";

import { publicAction } from "@/lib/http/actions";
import { verifyEmailSchema } from "@/lib/users/schema";
import { verifyEmail } from "@/lib/users/verify-email";

export const verifyEmailAction = publicAction(verifyEmailSchema, verifyEmail, () => ({
  goTo: "/verify-email?done=1",
}));
