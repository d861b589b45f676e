import { emailAnswer } from "@/lib/account/answers";
import { tokenSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api/api-route";
import { verifyEmail } from "@/lib/users/verify-email";

export const POST = publicRoute(tokenSchema, verifyEmail, {
  summary: "Verify an e-mail address",
  answers: emailAnswer,
});
