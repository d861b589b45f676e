import { memberFileForm } from "@/lib/http/forms/file-form";
import { createImport } from "@/lib/imports/create-import";
import { maxFileBytes, sentFileSchema } from "@/lib/imports/schema";

export const POST = memberFileForm({
  maxBytes: maxFileBytes,
  tooLarge: "import_too_large",
  schema: sentFileSchema,
  perform: createImport,
  after: ({ id }) => `imports/${id}`,
  back: (query) => `imports/new?${query}`,
});
