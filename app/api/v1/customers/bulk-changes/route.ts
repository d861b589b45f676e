import { bulkChangeAnswer } from "@/lib/customers/answers";
import { bulkChangeSchema } from "@/lib/customers/bulk/bulk-schema";
import { changeMany } from "@/lib/customers/bulk/change-many";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(bulkChangeSchema, changeMany, {
  summary: "Change many customers at once",
  permission: "customer.update",
  answers: bulkChangeAnswer,
  status: 201,
});
