import { pageOf } from "@/lib/answer-fields";
import { addVersion } from "@/lib/documents/add-version";
import { documentAnswer, versionAnswer } from "@/lib/documents/answers";
import { listVersions } from "@/lib/documents/list-versions";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api/api-route";
import { memberUploadRoute } from "@/lib/http/api/api-upload-route";

export const POST = memberUploadRoute(
  { permission: "document.update", schema: documentIdSchema, perform: addVersion },
  { summary: "Upload a new version of a document", answers: documentAnswer, status: 201 },
);
export const GET = memberRoute(documentIdSchema, listVersions, {
  summary: "List a document's versions",
  permission: "document.read",
  answers: pageOf(versionAnswer),
});
