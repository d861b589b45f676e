import { emailAnswer } from "@/lib/account/answers";
import { confirmEmailChange } from "@/lib/account/confirm-email-change";
import { tokenSchema } from "@/lib/account/schema";
import { openRoute } from "@/lib/http/api/api-route";

export const POST = openRoute(tokenSchema, confirmEmailChange, {
  summary: "Confirm a new e-mail address",
  answers: emailAnswer,
});
