import { changePassword } from "@/lib/account/change-password";
import { changePasswordSchema } from "@/lib/account/schema";
import { personRoute } from "@/lib/http/api-route";

export const POST = personRoute(changePasswordSchema, changePassword, {
  present: ({ session }) => ({
    success: true,
    accessToken: session?.token ?? null,
    expiresAt: session?.expiresAt ?? null,
    message: "Your password is changed. All other sessions have ended.",
  }),
});
