import { pageOf } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";
import { ownInvitationAnswer } from "@/lib/invitations/answers";
import { listOwnInvitations } from "@/lib/invitations/list-own-invitations";
import { listInvitationsSchema } from "@/lib/invitations/schema";

export const GET = personRoute(listInvitationsSchema, listOwnInvitations, {
  summary: "List the invitations to your address",
  answers: pageOf(ownInvitationAnswer),
});
