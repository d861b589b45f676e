import { exportEvents } from "@/lib/audit-log/export-events";
import { exportEventsSchema } from "@/lib/audit-log/schema";
import { memberDownload } from "@/lib/http/files/member-download";

export const POST = memberDownload(exportEventsSchema, exportEvents, "audit-log/export");
