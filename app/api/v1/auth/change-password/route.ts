import { z } from "zod";
import { changePassword } from "@/lib/account/change-password";
import { changePasswordSchema } from "@/lib/account/schema";
import { moment } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";

export const POST = personRoute(changePasswordSchema, changePassword, {
  summary: "Change your password",
  answers: z.object({
    success: z.literal(true),
    accessToken: z.string().nullable(),
    expiresAt: moment.nullable(),
    message: z.string(),
  }),
  present: ({ session }) => ({
    success: true,
    accessToken: session?.token ?? null,
    expiresAt: session?.expiresAt ?? null,
    message: "Your password is changed. All other sessions have ended.",
  }),
});
