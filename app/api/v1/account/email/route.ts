import { requestEmailChange } from "@/lib/account/request-email-change";
import { changeEmailSchema } from "@/lib/account/schema";
import { personRoute } from "@/lib/http/api-route";

export const POST = personRoute(changeEmailSchema, requestEmailChange, {
  present: ({ newEmail }) => ({
    success: true,
    newEmail,
    message: "A link is on its way to the new address. The change counts once it is confirmed.",
  }),
});
