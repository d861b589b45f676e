import { contactIdSchema, updateContactSchema } from "@/lib/customers/particulars-schema";
import { removeContact } from "@/lib/customers/remove-contact";
import { updateContact } from "@/lib/customers/update-contact";
import { memberRoute } from "@/lib/http/api-route";

export const PATCH = memberRoute(updateContactSchema, updateContact);
export const DELETE = memberRoute(contactIdSchema, removeContact, {
  present: () => ({ success: true }),
});
