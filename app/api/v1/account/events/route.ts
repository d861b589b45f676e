import { accountEventsAnswer } from "@/lib/account/answers";
import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api-route";

export const GET = personRoute(nothing, listAccountEvents, {
  summary: "List what happened to your account",
  answers: accountEventsAnswer,
  present: ({ events }) => ({ data: events }),
});
