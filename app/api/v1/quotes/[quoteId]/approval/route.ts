import { memberRoute } from "@/lib/http/api/api-route";
import { approvalAnswer } from "@/lib/quotes/answers";
import { decideApproval } from "@/lib/quotes/approval/decide-approval";
import { decideApprovalSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(decideApprovalSchema, decideApproval, {
  summary: "Approve or return a quote",
  permission: "quote.approve",
  answers: approvalAnswer,
});
