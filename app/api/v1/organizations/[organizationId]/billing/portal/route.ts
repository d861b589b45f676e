import { elsewhereAnswer } from "@/lib/billing/answers";
import { openPortal } from "@/lib/billing/open-portal";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(nothing, openPortal, {
  summary: "Open the place for cards and addresses",
  permission: "billing.manage",
  answers: elsewhereAnswer,
  status: 201,
});
