import { pageOf } from "@/lib/answer-fields";
import { addActivity } from "@/lib/customers/add-activity";
import { activityAnswer } from "@/lib/customers/answers";
import { listActivities } from "@/lib/customers/list-activities";
import { addActivitySchema, listActivitiesSchema } from "@/lib/customers/particulars-schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listActivitiesSchema, listActivities, {
  summary: "List what happened with a customer",
  permission: "customer.read",
  answers: pageOf(activityAnswer),
});
export const POST = memberRoute(addActivitySchema, addActivity, {
  summary: "Note what happened with a customer",
  permission: "customer.update",
  answers: activityAnswer,
  status: 201,
});
