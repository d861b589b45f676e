"use server";

import { confirmEmailChange } from "@/lib/account/confirm-email-change";
import { tokenSchema } from "@/lib/account/schema";
import { openAction } from "@/lib/http/forms/actions";

export const confirmEmailChangeAction = openAction(tokenSchema, confirmEmailChange, () => ({
  goTo: "/account/email/confirm?done=1",
}));
