import { countCustomers } from "@/lib/customers/bulk/count-customers";
import { allThatMatchSchema } from "@/lib/customers/schema";
import { memberLookUp } from "@/lib/http/files/browser-route";

export const GET = memberLookUp(allThatMatchSchema, countCustomers);
