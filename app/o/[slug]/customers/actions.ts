"use server";

import { createCustomer } from "@/lib/customers/create-customer";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { createCustomerSchema, customerIdSchema } from "@/lib/customers/schema";
import { memberAction } from "@/lib/http/actions";

export const createCustomerAction = memberAction(
  createCustomerSchema,
  createCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);

export const deleteCustomerAction = memberAction(
  customerIdSchema,
  deleteCustomer,
  (_value, slug) => ({
    goTo: `/o/${slug}/customers`,
  }),
);
