import { memberRoute } from "@/lib/http/api-route";
import { listNotices } from "@/lib/notices/list-notices";
import { listNoticesSchema } from "@/lib/notices/schema";

export const GET = memberRoute(listNoticesSchema, listNotices);
