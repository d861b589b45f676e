import { pageOf } from "@/lib/answer-fields";
import { personRoute } from "@/lib/http/api/api-route";
import { ownInvitationAnswer } from "@/lib/invitations/answers";
import { listOwnInvitations } from "@/lib/invitations/own/list-own-invitations";
import { listOwnInvitationsSchema } from "@/lib/invitations/schema";

export const GET = personRoute(listOwnInvitationsSchema, listOwnInvitations, {
  summary: "List the invitations to your address",
  answers: pageOf(ownInvitationAnswer),
});
