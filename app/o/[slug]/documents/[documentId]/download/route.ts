import { linkToFile } from "@/lib/documents/link-to-file";
import { versionSchema } from "@/lib/documents/schema";
import { memberRedirect } from "@/lib/http/files/browser-route";

export const GET = memberRedirect(versionSchema, linkToFile);
