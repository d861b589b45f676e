import { accountAnswer } from "@/lib/account/answers";
import { getAccount } from "@/lib/account/get-account";
import { updateProfileSchema } from "@/lib/account/schema";
import { updateProfile } from "@/lib/account/update-profile";
import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api/api-route";

export const GET = personRoute(nothing, getAccount, {
  summary: "Read your account",
  answers: accountAnswer,
});
export const PATCH = personRoute(updateProfileSchema, updateProfile, {
  summary: "Change your name",
  answers: accountAnswer,
});
