import { pageOf } from "@/lib/answer-fields";
import { contactAnswer } from "@/lib/customers/answers";
import { addContact } from "@/lib/customers/particulars/add-contact";
import { listContacts } from "@/lib/customers/particulars/list-contacts";
import { addContactSchema } from "@/lib/customers/particulars/particulars-schema";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(customerIdSchema, listContacts, {
  summary: "List a customer's contacts",
  permission: "customer.read",
  answers: pageOf(contactAnswer),
});
export const POST = memberRoute(addContactSchema, addContact, {
  summary: "Add a contact",
  permission: "customer.update",
  answers: contactAnswer,
  status: 201,
});
