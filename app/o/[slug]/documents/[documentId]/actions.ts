"use server";

import { updateDocumentSchema } from "@/lib/documents/schema";
import { updateDocument } from "@/lib/documents/update-document";
import { memberAction } from "@/lib/http/forms/actions";

export const updateDocumentAction = memberAction(
  updateDocumentSchema,
  updateDocument,
  ({ id }, slug) => ({ goTo: `/o/${slug}/documents/${id}` }),
);
