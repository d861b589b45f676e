import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { sessionRoute } from "@/lib/http/api/api-route";
import { logOut } from "@/lib/sessions/log-out";

export const POST = sessionRoute(nothing, logOut, { summary: "Log out", ...done });
