import { z } from "zod";
import { accessFields } from "@/lib/account/answers";
import { id } from "@/lib/answer-fields";
import { publicRoute } from "@/lib/http/api/api-route";
import { signUpSchema } from "@/lib/organizations/schema";
import { signUp } from "@/lib/organizations/sign-up";

export const POST = publicRoute(signUpSchema, signUp, {
  summary: "Sign a company up",
  answers: z.object({
    success: z.literal(true),
    organizationId: id,
    userId: id,
    ...accessFields,
    message: z.string(),
  }),
  status: 201,
  present: ({ organizationId, userId, session }) => ({
    success: true,
    organizationId,
    userId,
    accessToken: session.token,
    expiresAt: session.expiresAt,
    message: "Organization created successfully",
  }),
});
