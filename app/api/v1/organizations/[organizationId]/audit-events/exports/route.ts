import { exportEvents } from "@/lib/audit-log/export-events";
import { exportEventsSchema } from "@/lib/audit-log/schema";
import { memberRoute } from "@/lib/http/api/api-route";
import { downloadResponse } from "@/lib/http/files/download";

export const POST = memberRoute(exportEventsSchema, exportEvents, {
  summary: "Export what happened in the organization",
  permission: "audit.read",
  fileTypes: ["text/csv", "application/jsonl"],
  respond: downloadResponse,
});
