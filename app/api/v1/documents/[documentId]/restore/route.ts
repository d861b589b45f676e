import { documentAnswer } from "@/lib/documents/answers";
import { restoreDocument } from "@/lib/documents/restore-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(documentIdSchema, restoreDocument, {
  summary: "Restore a deleted document",
  permission: "document.delete",
  answers: documentAnswer,
});
