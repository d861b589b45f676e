import { bulkAnswer } from "@/lib/bulk";
import { createCustomers } from "@/lib/customers/create-customers";
import { createCustomersSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(createCustomersSchema, createCustomers, {
  summary: "Add up to 1,000 customers",
  permission: "customer.create",
  answers: bulkAnswer,
});
