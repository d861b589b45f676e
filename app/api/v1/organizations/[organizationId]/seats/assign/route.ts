import { memberRoute } from "@/lib/http/api-route";
import { assignSeat } from "@/lib/invitations/assign-seat";
import { assignSeatSchema } from "@/lib/invitations/schema";

export const POST = memberRoute(assignSeatSchema, assignSeat, {
  status: 201,
  present: (assigned) =>
    "userId" in assigned
      ? { success: true, userId: assigned.userId }
      : { success: true, invitationId: assigned.invitationId },
});
