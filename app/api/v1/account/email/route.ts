import { z } from "zod";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { changeEmailSchema } from "@/lib/account/schema";
import { personRoute } from "@/lib/http/api/api-route";

export const POST = personRoute(changeEmailSchema, requestEmailChange, {
  summary: "Ask to change your e-mail address",
  answers: z.object({ success: z.literal(true), newEmail: z.string(), message: z.string() }),
  present: ({ newEmail }) => ({
    success: true,
    newEmail,
    message: "A link is on its way to the new address. The change counts once it is confirmed.",
  }),
});
