import { bulkChangeAnswer } from "@/lib/customers/answers";
import { bulkChangeIdSchema } from "@/lib/customers/bulk/bulk-schema";
import { undoBulkChange } from "@/lib/customers/bulk/undo-bulk-change";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(bulkChangeIdSchema, undoBulkChange, {
  summary: "Undo a change of many customers",
  permission: "customer.update",
  answers: bulkChangeAnswer,
});
