import { pageOf } from "@/lib/answer-fields";
import { auditEventAnswer } from "@/lib/audit-log/answers";
import { toRecord } from "@/lib/audit-log/audit-event";
import { listEvents } from "@/lib/audit-log/list-events";
import { listEventsSchema } from "@/lib/audit-log/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listEventsSchema, listEvents, {
  summary: "List what happened in the organization",
  permission: "audit.read",
  answers: pageOf(auditEventAnswer),
  present: ({ data, nextCursor }) => ({ data: data.map(toRecord), nextCursor }),
});
