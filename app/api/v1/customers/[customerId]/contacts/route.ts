import { addContact } from "@/lib/customers/add-contact";
import { listContacts } from "@/lib/customers/list-contacts";
import { addContactSchema } from "@/lib/customers/particulars-schema";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(customerIdSchema, listContacts);
export const POST = memberRoute(addContactSchema, addContact, { status: 201 });
