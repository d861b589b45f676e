import { messageAnswer } from "@/lib/account/answers";
import { resetPassword } from "@/lib/account/reset-password";
import { resetPasswordSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api/api-route";

export const POST = publicRoute(resetPasswordSchema, resetPassword, {
  summary: "Reset a password",
  answers: messageAnswer,
  present: () => ({ success: true, message: "Your password is set. Log in with it." }),
});
