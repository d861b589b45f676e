import { linkToFile } from "@/lib/documents/link-to-file";
import { versionSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(versionSchema, linkToFile, {
  present: ({ path: _, ...link }) => link,
});
