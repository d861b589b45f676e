import { done } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { markRead } from "@/lib/notices/mark-read";
import { noticeIdSchema } from "@/lib/notices/schema";

export const POST = memberRoute(noticeIdSchema, markRead, {
  summary: "Mark a notice as read",
  permission: "notification.read",
  ...done,
});
