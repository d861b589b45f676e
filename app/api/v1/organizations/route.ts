import { publicRoute } from "@/lib/http/api-route";
import { signUpSchema } from "@/lib/organizations/schema";
import { signUp } from "@/lib/organizations/sign-up";

export const POST = publicRoute(signUpSchema, signUp, {
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
