import { addVersion } from "@/lib/documents/add-version";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberUpload } from "@/lib/http/files/upload-route";

export const POST = memberUpload({
  permission: "document.update",
  schema: documentIdSchema,
  perform: addVersion,
});
