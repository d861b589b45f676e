import { reauthenticate } from "@/lib/account/reauthenticate";
import { reauthenticateSchema } from "@/lib/account/schema";
import { personRoute } from "@/lib/http/api-route";

export const POST = personRoute(reauthenticateSchema, reauthenticate, {
  present: ({ session }) => ({ accessToken: session.token, expiresAt: session.expiresAt }),
});
