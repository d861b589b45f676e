import { deleteCustomer } from "@/lib/customers/delete-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { customerIdSchema, updateCustomerSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(customerIdSchema, getCustomer);
export const PATCH = memberRoute(updateCustomerSchema, updateCustomer);
export const DELETE = memberRoute(customerIdSchema, deleteCustomer, {
  present: () => ({ success: true }),
});
