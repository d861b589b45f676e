import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { accessFields, personAnswer } from "@/lib/account/answers";
import { id } from "@/lib/answer-fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { logIn } from "@/lib/sessions/log-in";
import { logInSchema } from "@/lib/sessions/schema";

export const POST = publicRoute(logInSchema, logIn, {
  summary: "Log in",
  answers: z.object({
    ...accessFields,
    user: personAnswer,
    organizations: z.array(
      z.object({ id, slug: z.string(), name: z.string(), role: z.enum(roles) }),
    ),
  }),
  present: ({ session, user, organizations }) => ({
    accessToken: session.token,
    expiresAt: session.expiresAt,
    user,
    organizations,
  }),
});
