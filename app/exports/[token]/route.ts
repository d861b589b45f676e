import { fileLinkSchema } from "@/lib/documents/schema";
import { openLinkedExport } from "@/lib/export/open-linked-export";
import { streamedFile } from "@/lib/http/files/file-route";

export const GET = streamedFile(fileLinkSchema, openLinkedExport);
