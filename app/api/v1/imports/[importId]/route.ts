import { memberRoute } from "@/lib/http/api/api-route";
import { importAnswer, importPreviewAnswer } from "@/lib/imports/answers";
import { mapImport } from "@/lib/imports/map-import";
import { previewImport } from "@/lib/imports/preview-import";
import { importIdSchema, mapImportSchema } from "@/lib/imports/schema";

export const GET = memberRoute(importIdSchema, previewImport, {
  summary: "Read an import",
  permission: "customer.create",
  answers: importPreviewAnswer,
});
export const PATCH = memberRoute(mapImportSchema, mapImport, {
  summary: "Say what the columns of an import are",
  permission: "customer.create",
  answers: importAnswer,
});
