import { memberRoute } from "@/lib/http/api-route";
import { decideApproval } from "@/lib/quotes/decide-approval";
import { decideApprovalSchema } from "@/lib/quotes/schema";

export const POST = memberRoute(decideApprovalSchema, decideApproval);
