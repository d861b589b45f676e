import { addVersion } from "@/lib/documents/add-version";
import { listVersions } from "@/lib/documents/list-versions";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api-route";
import { memberUploadRoute } from "@/lib/http/api-upload-route";

export const POST = memberUploadRoute(
  { permission: "document.update", schema: documentIdSchema, perform: addVersion },
  { status: 201 },
);
export const GET = memberRoute(documentIdSchema, listVersions);
