import { pageOf } from "@/lib/answer-fields";
import { addressAnswer } from "@/lib/customers/answers";
import { listAddresses } from "@/lib/customers/particulars/list-addresses";
import { customerIdSchema } from "@/lib/customers/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(customerIdSchema, listAddresses, {
  summary: "List a customer's addresses",
  permission: "customer.read",
  answers: pageOf(addressAnswer),
});
