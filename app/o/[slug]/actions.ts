"use server";

import { nothing } from "@/lib/fields";
import { personAction } from "@/lib/http/actions";
import { resendVerification } from "@/lib/users/resend-verification";

export const resendVerificationAction = personAction(nothing, resendVerification, () => ({
  show: null,
}));
