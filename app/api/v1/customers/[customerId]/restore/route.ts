import { customerAnswer } from "@/lib/customers/answers";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(customerIdSchema, restoreCustomer, {
  summary: "Restore a deleted customer",
  permission: "customer.delete",
  answers: customerAnswer,
});
