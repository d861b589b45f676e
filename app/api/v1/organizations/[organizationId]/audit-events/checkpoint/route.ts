import { checkpointAnswer } from "@/lib/audit-log/answers";
import { takeCheckpoint } from "@/lib/audit-log/take-checkpoint";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(nothing, takeCheckpoint, {
  summary: "Take a signed checkpoint of the audit log's chain",
  permission: "audit.read",
  answers: checkpointAnswer,
});
