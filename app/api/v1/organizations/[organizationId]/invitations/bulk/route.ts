import { memberRoute } from "@/lib/http/api-route";
import { inviteMany } from "@/lib/invitations/invite-many";
import { inviteManySchema } from "@/lib/invitations/schema";

export const POST = memberRoute(inviteManySchema, inviteMany, {
  present: (result) => ({ success: true, ...result }),
});
