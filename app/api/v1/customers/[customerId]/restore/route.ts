import { restoreCustomer } from "@/lib/customers/restore-customer";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api-route";

export const POST = memberRoute(customerIdSchema, restoreCustomer);
