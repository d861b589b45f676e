"use server";

import { tokenSchema } from "@/lib/account/schema";
import { undoEmailChange } from "@/lib/account/undo-email-change";
import { publicAction } from "@/lib/http/forms/actions";

export const undoEmailChangeAction = publicAction(tokenSchema, undoEmailChange, () => ({
  goTo: "/account/email/undo?done=1",
}));
