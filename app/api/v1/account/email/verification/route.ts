import { emailAnswer } from "@/lib/account/answers";
import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api/api-route";
import { resendVerification } from "@/lib/users/resend-verification";

export const POST = personRoute(nothing, resendVerification, {
  summary: "Ask for the link to verify your address",
  answers: emailAnswer,
});
