import { z } from "zod";
import { id } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";
import { acceptOwnInvitation } from "@/lib/invitations/own/accept-own-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";

export const POST = personRoute(invitationIdSchema, acceptOwnInvitation, {
  summary: "Accept an invitation to your address",
  answers: z.object({ success: z.literal(true), organizationId: id }),
  present: ({ organizationId }) => ({ success: true, organizationId }),
});
