import { createDocument } from "@/lib/documents/create-document";
import { createDocumentSchema } from "@/lib/documents/schema";
import { memberUpload } from "@/lib/http/files/upload-route";

export const POST = memberUpload({
  permission: "document.create",
  schema: createDocumentSchema,
  perform: createDocument,
});
