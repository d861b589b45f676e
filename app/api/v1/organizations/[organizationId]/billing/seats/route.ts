import { seatsAnswer } from "@/lib/billing/answers";
import { setSeatsSchema } from "@/lib/billing/schema";
import { setSeats } from "@/lib/billing/set-seats";
import { memberRoute } from "@/lib/http/api/api-route";

export const PUT = memberRoute(setSeatsSchema, setSeats, {
  summary: "Set the number of seats",
  permission: "billing.manage",
  answers: seatsAnswer,
});
