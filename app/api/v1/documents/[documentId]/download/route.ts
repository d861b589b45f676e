import { fileLinkAnswer } from "@/lib/documents/answers";
import { linkToFile } from "@/lib/documents/link-to-file";
import { versionSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(versionSchema, linkToFile, {
  summary: "Get a link to a document's file",
  permission: "document.read",
  answers: fileLinkAnswer,
  present: ({ path: _, ...link }) => link,
});
