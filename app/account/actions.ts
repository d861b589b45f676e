"use server";

import { requestEmailChange } from "@/lib/account/request-email-change";
import { changeEmailSchema, updateProfileSchema } from "@/lib/account/schema";
import { updateProfile } from "@/lib/account/update-profile";
import { personAction } from "@/lib/http/actions";
import { stay } from "@/lib/http/stay";

export const updateProfileAction = personAction(updateProfileSchema, updateProfile, stay);

export const requestEmailChangeAction = personAction(
  changeEmailSchema,
  requestEmailChange,
  ({ newEmail }) => ({ show: { newEmail } }),
);
