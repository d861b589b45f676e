"use server";

import { createCustomer } from "@/lib/customers/create-customer";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { createCustomerFormSchema, customerIdSchema } from "@/lib/customers/schema";
import { memberAction } from "@/lib/http/actions";

export const createCustomerAction = memberAction(
  createCustomerFormSchema,
  createCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);

export const deleteCustomerAction = memberAction(
  customerIdSchema,
  deleteCustomer,
  ({ customerId }, slug) => ({
    goTo: `/o/${slug}/customers?deleted=${customerId}`,
  }),
);

export const restoreCustomerAction = memberAction(
  customerIdSchema,
  restoreCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);
