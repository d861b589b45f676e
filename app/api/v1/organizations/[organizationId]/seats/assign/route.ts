import { memberRoute } from "@/lib/http/api/api-route";
import { assignedAnswer } from "@/lib/invitations/answers";
import { assignSeatSchema } from "@/lib/invitations/schema";
import { type AssignedSeat, assignSeat } from "@/lib/invitations/seats/assign-seat";

export const POST = memberRoute(assignSeatSchema, assignSeat, {
  summary: "Give a seat, and an account to who has none",
  permission: "seat.assign",
  answers: assignedAnswer,
  status: 201,
  present: (assigned: AssignedSeat) => ({
    success: true as const,
    ...("userId" in assigned
      ? { userId: assigned.userId }
      : { invitationId: assigned.invitationId }),
  }),
});
