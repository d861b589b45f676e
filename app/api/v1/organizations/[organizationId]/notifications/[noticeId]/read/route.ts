import { memberRoute } from "@/lib/http/api-route";
import { markRead } from "@/lib/notices/mark-read";
import { noticeIdSchema } from "@/lib/notices/schema";

export const POST = memberRoute(noticeIdSchema, markRead, { present: () => ({ success: true }) });
