import { memberRoute } from "@/lib/http/api-route";
import { assignMany } from "@/lib/invitations/invite-many";
import { assignManySchema } from "@/lib/invitations/schema";

export const POST = memberRoute(assignManySchema, assignMany, {
  present: (result) => ({ success: true, ...result }),
});
