import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api-route";

export const GET = personRoute(nothing, listAccountEvents, {
  present: ({ events }) => ({ data: events }),
});
