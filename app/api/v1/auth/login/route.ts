import { publicRoute } from "@/lib/http/api-route";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema } from "@/lib/sessions/schema";

export const POST = publicRoute(logInSchema, logIn, {
  present: ({ session, user, organizations }) => ({
    accessToken: session.token,
    expiresAt: session.expiresAt,
    user,
    organizations,
  }),
});
