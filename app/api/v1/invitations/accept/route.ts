import { z } from "zod";
import { personAnswer } from "@/lib/account/answers";
import { id, moment } from "@/lib/answer-fields";
import { openRoute } from "@/lib/http/api/api-route";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { acceptInvitationSchema } from "@/lib/invitations/schema";

export const POST = openRoute(acceptInvitationSchema, acceptInvitation, {
  summary: "Accept an invitation",
  answers: z.object({
    success: z.literal(true),
    accessToken: z.string().optional(),
    expiresAt: moment.optional(),
    user: personAnswer,
    organizationId: id,
    message: z.string(),
  }),
  present: ({ organizationId, user, session }) => ({
    success: true,
    ...(session ? { accessToken: session.token, expiresAt: session.expiresAt } : {}),
    user,
    organizationId,
    message: "Successfully joined organization",
  }),
});
