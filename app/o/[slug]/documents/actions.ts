"use server";

import { deleteDocument } from "@/lib/documents/delete-document";
import { restoreDocument } from "@/lib/documents/restore-document";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberAction } from "@/lib/http/forms/actions";

export const deleteDocumentAction = memberAction(
  documentIdSchema,
  deleteDocument,
  ({ documentId }, slug) => ({ goTo: `/o/${slug}/documents?deleted=${documentId}` }),
);

export const restoreDocumentAction = memberAction(
  documentIdSchema,
  restoreDocument,
  ({ id }, slug) => ({ goTo: `/o/${slug}/documents/${id}` }),
);
