import { openRoute } from "@/lib/http/api-route";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { acceptInvitationSchema } from "@/lib/invitations/schema";

export const POST = openRoute(acceptInvitationSchema, acceptInvitation, {
  present: ({ organizationId, user, session }) => ({
    success: true,
    ...(session ? { accessToken: session.token, expiresAt: session.expiresAt } : {}),
    user,
    organizationId,
    message: "Successfully joined organization",
  }),
});
