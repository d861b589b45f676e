import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";
import { markAllRead } from "@/lib/notices/mark-read";

export const POST = memberRoute(nothing, markAllRead, { present: () => ({ success: true }) });
