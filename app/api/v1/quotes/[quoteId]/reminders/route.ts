import { memberRoute } from "@/lib/http/api/api-route";
import { reminderAnswer } from "@/lib/quotes/answers";
import { remindBuyer } from "@/lib/quotes/buyer/remind-buyer";
import { remindBuyerSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(remindBuyerSchema, remindBuyer, {
  summary: "Remind a quote's buyer",
  permission: "quote.update",
  status: 201,
  answers: reminderAnswer,
});
