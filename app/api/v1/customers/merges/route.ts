import { customerAnswer } from "@/lib/customers/answers";
import { mergeCustomers } from "@/lib/customers/duplicates/merge-customers";
import { mergeCustomersSchema } from "@/lib/customers/duplicates/merge-schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const POST = memberRoute(mergeCustomersSchema, mergeCustomers, {
  summary: "Merge two customers that are one",
  permission: "customer.merge",
  answers: customerAnswer,
});
