import { nothing } from "@/lib/fields";
import { sessionRoute } from "@/lib/http/api/api-route";
import { currentSessionAnswer } from "@/lib/sessions/answers";
import { describeSession } from "@/lib/sessions/describe-session";

export const GET = sessionRoute(nothing, describeSession, {
  summary: "Read who you are, and where",
  answers: currentSessionAnswer,
});
