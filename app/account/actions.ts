"use server";

import { requestEmailChange } from "@/lib/account/request-email-change";
import { changeEmailSchema, updateProfileSchema } from "@/lib/account/schema";
import { updateProfile } from "@/lib/account/update-profile";
import { personAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const updateProfileAction = personAction(updateProfileSchema, updateProfile, stay);

export const requestEmailChangeAction = personAction(
  changeEmailSchema,
  requestEmailChange,
  ({ newEmail }) => ({ show: { newEmail } }),
);
