"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";
import { resendVerification } from "@/lib/users/resend-verification";

export const resendVerificationAction = memberAction(nothing, resendVerification, () => ({
  show: null,
}));
