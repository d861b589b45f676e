import { seatReviewAnswer } from "@/lib/billing/answers";
import { reviewSeats } from "@/lib/billing/review-seats";
import { setSeatsSchema } from "@/lib/billing/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(setSeatsSchema, reviewSeats, {
  summary: "Ask what another number of seats costs",
  permission: "billing.read",
  answers: seatReviewAnswer,
});
