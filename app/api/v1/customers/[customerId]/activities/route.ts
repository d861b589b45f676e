import { addActivity } from "@/lib/customers/add-activity";
import { listActivities } from "@/lib/customers/list-activities";
import { addActivitySchema, listActivitiesSchema } from "@/lib/customers/particulars-schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(listActivitiesSchema, listActivities);
export const POST = memberRoute(addActivitySchema, addActivity, { status: 201 });
