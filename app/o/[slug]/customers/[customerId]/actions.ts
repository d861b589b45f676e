"use server";

import { addActivity } from "@/lib/customers/add-activity";
import { addContact } from "@/lib/customers/add-contact";
import {
  addActivitySchema,
  addContactSchema,
  contactIdSchema,
  setAddressSchema,
  updateContactFormSchema,
} from "@/lib/customers/particulars-schema";
import { removeContact } from "@/lib/customers/remove-contact";
import { updateCustomerFormSchema } from "@/lib/customers/schema";
import { setAddress } from "@/lib/customers/set-address";
import { updateContact } from "@/lib/customers/update-contact";
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
