import { done } from "@/lib/answer-fields";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { markAllRead } from "@/lib/notices/mark-read";

export const POST = memberRoute(nothing, markAllRead, {
  summary: "Mark all your notices as read",
  permission: "notification.read",
  ...done,
});
