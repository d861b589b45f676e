import { messageAnswer } from "@/lib/account/answers";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { forgotPasswordSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api/api-route";

export const POST = publicRoute(forgotPasswordSchema, requestPasswordReset, {
  summary: "Ask for a link to reset a password",
  answers: messageAnswer,
});
