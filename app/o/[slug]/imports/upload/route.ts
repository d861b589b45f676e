import { z } from "zod";
import { memberFileForm } from "@/lib/http/forms/file-form";
import { createImport } from "@/lib/imports/create-import";
import { importKinds, importResources } from "@/lib/imports/kinds";
import { maxFileBytes, sentFileSchema } from "@/lib/imports/schema";

// The address says what the page is for, the form what the file holds: the use case asks again.
const meant = z.enum(importResources).catch("customer");

export const POST = memberFileForm({
  permission: (query) => importKinds[meant.parse(query.get("resource"))].permission,
  maxBytes: maxFileBytes,
  tooLarge: "import_too_large",
  schema: sentFileSchema,
  perform: createImport,
  after: ({ id }) => `imports/${id}`,
  back: (query) => `imports/new?${query}`,
});
