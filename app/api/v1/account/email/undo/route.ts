import { emailAnswer } from "@/lib/account/answers";
import { tokenSchema } from "@/lib/account/schema";
import { undoEmailChange } from "@/lib/account/undo-email-change";
import { publicRoute } from "@/lib/http/api/api-route";

export const POST = publicRoute(tokenSchema, undoEmailChange, {
  summary: "Undo a change of e-mail address",
  answers: emailAnswer,
});
