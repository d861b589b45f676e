import { bulkChangeAnswer } from "@/lib/customers/answers";
import { bulkChangeSchema } from "@/lib/customers/bulk-schema";
import { changeMany } from "@/lib/customers/change-many";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(bulkChangeSchema, changeMany, {
  summary: "Change many customers at once",
  permission: "customer.update",
  answers: bulkChangeAnswer,
  status: 201,
});
