import { dashboardAnswer } from "@/lib/dashboard/answers";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(dashboardSchema, getDashboard, {
  summary: "Read how sales stand",
  permission: "dashboard.read",
  answers: dashboardAnswer,
});
