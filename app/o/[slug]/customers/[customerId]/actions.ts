"use server";

import { addActivity } from "@/lib/customers/particulars/add-activity";
import { addContact } from "@/lib/customers/particulars/add-contact";
import {
  addActivitySchema,
  addContactSchema,
  contactIdSchema,
  setAddressSchema,
  updateContactFormSchema,
} from "@/lib/customers/particulars/particulars-schema";
import { removeContact } from "@/lib/customers/particulars/remove-contact";
import { setAddress } from "@/lib/customers/particulars/set-address";
import { updateContact } from "@/lib/customers/particulars/update-contact";
import { updateCustomerFormSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const updateCustomerAction = memberAction(
  updateCustomerFormSchema,
  updateCustomer,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/customers/${id}`,
  }),
);

export const addContactAction = memberAction(addContactSchema, addContact, stay);
export const updateContactAction = memberAction(updateContactFormSchema, updateContact, stay);
export const removeContactAction = memberAction(contactIdSchema, removeContact, stay);
export const setAddressAction = memberAction(setAddressSchema, setAddress, stay);
export const addActivityAction = memberAction(addActivitySchema, addActivity, stay);
