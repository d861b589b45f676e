import { memberRoute } from "@/lib/http/api/api-route";
import { manyAnswer } from "@/lib/invitations/answers";
import { assignMany } from "@/lib/invitations/bulk/invite-many";
import { assignManySchema } from "@/lib/invitations/schema";

export const POST = memberRoute(assignManySchema, assignMany, {
  summary: "Give seats to many people",
  permission: "seat.assign",
  answers: manyAnswer,
  present: (result) => ({ success: true, ...result }),
});
