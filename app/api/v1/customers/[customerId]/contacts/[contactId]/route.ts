import { done } from "@/lib/answer-fields";
import { contactAnswer } from "@/lib/customers/answers";
import {
  contactIdSchema,
  updateContactSchema,
} from "@/lib/customers/particulars/particulars-schema";
import { removeContact } from "@/lib/customers/particulars/remove-contact";
import { updateContact } from "@/lib/customers/particulars/update-contact";
import { memberRoute } from "@/lib/http/api/api-route";

export const PATCH = memberRoute(updateContactSchema, updateContact, {
  summary: "Change a contact",
  permission: "customer.update",
  answers: contactAnswer,
});
export const DELETE = memberRoute(contactIdSchema, removeContact, {
  summary: "Remove a contact",
  permission: "customer.update",
  ...done,
});
