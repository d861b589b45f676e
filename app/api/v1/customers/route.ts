import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { customerAnswer } from "@/lib/customers/answers";
import { createCustomer } from "@/lib/customers/create-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { createCustomerSchema, listCustomersSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listCustomersSchema, listCustomers, {
  summary: "List customers",
  permission: "customer.read",
  answers: pageOf(customerAnswer).extend({ isExact: z.boolean() }),
});
export const POST = memberRoute(createCustomerSchema, createCustomer, {
  summary: "Add a customer",
  permission: "customer.create",
  answers: customerAnswer,
  status: 201,
});
