import { nothing } from "@/lib/fields";
import { personRoute } from "@/lib/http/api-route";
import { logOut } from "@/lib/sessions/log-out";

export const POST = personRoute(nothing, ({ token, person }) =>
  logOut({ token, origin: person.origin }),
);
