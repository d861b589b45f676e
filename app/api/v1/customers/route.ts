import { createCustomer } from "@/lib/customers/create-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { createCustomerSchema, listCustomersSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(listCustomersSchema, listCustomers);
export const POST = memberRoute(createCustomerSchema, createCustomer, { status: 201 });
