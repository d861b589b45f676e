import { accountEventsAnswer } from "@/lib/account/answers";
import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { listAccountEventsSchema } from "@/lib/account-events/schema";
import { personRoute } from "@/lib/http/api/api-route";

export const GET = personRoute(listAccountEventsSchema, listAccountEvents, {
  summary: "List what happened to your account",
  answers: accountEventsAnswer,
});
