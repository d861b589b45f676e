import { done } from "@/lib/answer-fields";
import { documentAnswer } from "@/lib/documents/answers";
import { deleteDocument } from "@/lib/documents/delete-document";
import { getDocument } from "@/lib/documents/get-document";
import { documentIdSchema, updateDocumentSchema } from "@/lib/documents/schema";
import { updateDocument } from "@/lib/documents/update-document";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(documentIdSchema, getDocument, {
  summary: "Read a document",
  permission: "document.read",
  answers: documentAnswer,
});
export const PATCH = memberRoute(updateDocumentSchema, updateDocument, {
  summary: "Change a document",
  permission: "document.update",
  answers: documentAnswer,
});
export const DELETE = memberRoute(documentIdSchema, deleteDocument, {
  summary: "Delete a document",
  permission: "document.delete",
  ...done,
});
