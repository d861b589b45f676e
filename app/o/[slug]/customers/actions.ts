"use server";

import { bulkChangeIdSchema, bulkFormSchema } from "@/lib/customers/bulk/bulk-schema";
import { changeMany } from "@/lib/customers/bulk/change-many";
import { undoBulkChange } from "@/lib/customers/bulk/undo-bulk-change";
import { createCustomer } from "@/lib/customers/create-customer";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { mergeCustomers } from "@/lib/customers/duplicates/merge-customers";
import { mergeCustomersSchema } from "@/lib/customers/duplicates/merge-schema";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { createCustomerFormSchema, customerIdSchema } from "@/lib/customers/schema";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const createCustomerAction = memberAction(
  createCustomerFormSchema,
  createCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);

/** For somebody who came to write a quote and then goes on with it. */
export const createCustomerForQuoteAction = memberAction(
  createCustomerFormSchema,
  createCustomer,
  ({ id }, slug) => ({ goTo: `/o/${slug}/quotes/new?customer=${id}` }),
);

export const deleteCustomerAction = memberAction(
  customerIdSchema,
  deleteCustomer,
  ({ customerId }, slug) => ({
    goTo: `/o/${slug}/customers?deleted=${customerId}`,
  }),
);

/** The list knows its search and filters, and shows above them what was done. */
export const changeManyAction = memberAction(bulkFormSchema, changeMany, ({ id }) => ({
  show: { id },
}));

export const mergeCustomersAction = memberAction(
  mergeCustomersSchema,
  mergeCustomers,
  ({ id }, slug) => ({ goTo: `/o/${slug}/customers/${id}` }),
);

export const undoBulkChangeAction = memberAction(bulkChangeIdSchema, undoBulkChange, stay);

export const restoreCustomerAction = memberAction(
  customerIdSchema,
  restoreCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);
