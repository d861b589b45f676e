import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { importAnswer } from "@/lib/imports/answers";
import { createImportFromText } from "@/lib/imports/create-import";
import { listImports } from "@/lib/imports/list-imports";
import { createImportSchema, listImportsSchema } from "@/lib/imports/schema";

export const GET = memberRoute(listImportsSchema, listImports, {
  summary: "List imports",
  permission: "customer.create",
  answers: pageOf(importAnswer),
});
export const POST = memberRoute(createImportSchema, createImportFromText, {
  summary: "Begin an import",
  permission: "customer.create",
  answers: importAnswer,
  status: 201,
});
