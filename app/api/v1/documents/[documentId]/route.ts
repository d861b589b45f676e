import { deleteDocument } from "@/lib/documents/delete-document";
import { getDocument } from "@/lib/documents/get-document";
import { documentIdSchema, updateDocumentSchema } from "@/lib/documents/schema";
import { updateDocument } from "@/lib/documents/update-document";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(documentIdSchema, getDocument);
export const PATCH = memberRoute(updateDocumentSchema, updateDocument);
export const DELETE = memberRoute(documentIdSchema, deleteDocument, {
  present: () => ({ success: true }),
});
