import { z } from "zod";
import { activateAccount } from "@/lib/account/activate-account";
import { accessFields, personAnswer } from "@/lib/account/answers";
import { activateAccountSchema } from "@/lib/account/schema";
import { publicRoute } from "@/lib/http/api/api-route";

export const POST = publicRoute(activateAccountSchema, activateAccount, {
  summary: "Open an account that came with a seat",
  answers: z.object({ success: z.literal(true), ...accessFields, user: personAnswer }),
  present: ({ user, session }) => ({
    success: true,
    accessToken: session.token,
    expiresAt: session.expiresAt,
    user,
  }),
});
