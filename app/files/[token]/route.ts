import { openLinkedFile } from "@/lib/documents/open-linked-file";
import { fileLinkSchema } from "@/lib/documents/schema";
import { streamedFile } from "@/lib/http/files/file-route";

export const GET = streamedFile(fileLinkSchema, openLinkedFile);
