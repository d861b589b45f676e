import { memberRoute } from "@/lib/http/api/api-route";
import { importAnswer } from "@/lib/imports/answers";
import { importIdSchema } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";

export const POST = memberRoute(importIdSchema, startImport, {
  summary: "Start an import",
  permission: "customer.create",
  answers: importAnswer,
});
