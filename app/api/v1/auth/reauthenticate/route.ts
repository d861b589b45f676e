import { z } from "zod";
import { accessFields } from "@/lib/account/answers";
import { reauthenticate } from "@/lib/account/reauthenticate";
import { reauthenticateSchema } from "@/lib/account/schema";
import { personRoute } from "@/lib/http/api/api-route";

export const POST = personRoute(reauthenticateSchema, reauthenticate, {
  summary: "Prove again who you are",
  answers: z.object(accessFields),
  present: ({ session }) => ({ accessToken: session.token, expiresAt: session.expiresAt }),
});
