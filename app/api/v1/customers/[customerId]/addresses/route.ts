import { listAddresses } from "@/lib/customers/list-addresses";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(customerIdSchema, listAddresses);
