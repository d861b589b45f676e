"use server";

import { updateCustomerSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { memberAction } from "@/lib/http/actions";

export const updateCustomerAction = memberAction(
  updateCustomerSchema,
  updateCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);
