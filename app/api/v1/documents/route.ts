import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(listDocumentsSchema, listDocuments);
