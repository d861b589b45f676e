import { done } from "@/lib/answer-fields";
import { customerAnswer } from "@/lib/customers/answers";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { customerIdSchema, updateCustomerSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(customerIdSchema, getCustomer, {
  summary: "Read a customer",
  permission: "customer.read",
  answers: customerAnswer,
});
export const PATCH = memberRoute(updateCustomerSchema, updateCustomer, {
  summary: "Change a customer",
  permission: "customer.update",
  answers: customerAnswer,
});
export const DELETE = memberRoute(customerIdSchema, deleteCustomer, {
  summary: "Delete a customer",
  permission: "customer.delete",
  ...done,
});
