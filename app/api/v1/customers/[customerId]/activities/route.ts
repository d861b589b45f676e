import { pageOf } from "@/lib/answer-fields";
import { activityAnswer } from "@/lib/customers/answers";
import { addActivity } from "@/lib/customers/particulars/add-activity";
import { listActivities } from "@/lib/customers/particulars/list-activities";
import {
  addActivitySchema,
  listActivitiesSchema,
} from "@/lib/customers/particulars/particulars-schema";
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
