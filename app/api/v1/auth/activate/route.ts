import { activateAccount } from "@/lib/account/activate-account";
import { activateAccountSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api-route";

export const POST = publicRoute(activateAccountSchema, activateAccount, {
  present: ({ user, session }) => ({
    success: true,
    accessToken: session.token,
    expiresAt: session.expiresAt,
    user,
  }),
});
