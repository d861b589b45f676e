import { memberRoute } from "@/lib/http/api-route";
import { mapImport } from "@/lib/imports/map-import";
import { previewImport } from "@/lib/imports/preview-import";
import { importIdSchema, mapImportSchema } from "@/lib/imports/schema";

export const GET = memberRoute(importIdSchema, previewImport);
export const PATCH = memberRoute(mapImportSchema, mapImport);
