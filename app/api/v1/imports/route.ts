import { memberRoute } from "@/lib/http/api-route";
import { createImportFromText } from "@/lib/imports/create-import";
import { listImports } from "@/lib/imports/list-imports";
import { createImportSchema, listImportsSchema } from "@/lib/imports/schema";

export const GET = memberRoute(listImportsSchema, listImports);
export const POST = memberRoute(createImportSchema, createImportFromText, { status: 201 });
