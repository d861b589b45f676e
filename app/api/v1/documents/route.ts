import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { documentAnswer } from "@/lib/documents/answers";
import { createDocument } from "@/lib/documents/create-document";
import { listDocuments } from "@/lib/documents/list-documents";
import { createDocumentSchema, listDocumentsSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api/api-route";
import { memberUploadRoute } from "@/lib/http/api/api-upload-route";

export const POST = memberUploadRoute(
  { permission: "document.create", schema: createDocumentSchema, perform: createDocument },
  { summary: "Upload a document", answers: documentAnswer, status: 201 },
);
export const GET = memberRoute(listDocumentsSchema, listDocuments, {
  summary: "List documents",
  permission: "document.read",
  answers: pageOf(documentAnswer).extend({ isExact: z.boolean() }),
});
