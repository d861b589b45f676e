import { pageOf } from "@/lib/answer-fields";
import { memberRoute } from "@/lib/http/api/api-route";
import { noticeAnswer } from "@/lib/notices/answers";
import { listNotices } from "@/lib/notices/list-notices";
import { listNoticesSchema } from "@/lib/notices/schema";

export const GET = memberRoute(listNoticesSchema, listNotices, {
  summary: "List your notices",
  permission: "notification.read",
  answers: pageOf(noticeAnswer),
});
