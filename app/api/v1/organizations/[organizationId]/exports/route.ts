import { pageOf } from "@/lib/answer-fields";
import { exportAnswer } from "@/lib/export/answers";
import { listExports } from "@/lib/export/list-exports";
import { requestExport } from "@/lib/export/request-export";
import { listExportsSchema } from "@/lib/export/schema";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listExportsSchema, listExports, {
  summary: "List exports of the whole organization",
  permission: "organization.export",
  answers: pageOf(exportAnswer),
});
export const POST = memberRoute(nothing, requestExport, {
  summary: "Ask for an export of the whole organization",
  permission: "organization.export",
  answers: exportAnswer,
  status: 201,
});
