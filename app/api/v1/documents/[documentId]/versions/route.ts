import { listVersions } from "@/lib/documents/list-versions";
import { documentIdSchema } from "@/lib/documents/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(documentIdSchema, listVersions);
