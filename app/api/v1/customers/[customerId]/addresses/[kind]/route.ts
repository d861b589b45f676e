import { addressAnswer } from "@/lib/customers/answers";
import { setAddressSchema } from "@/lib/customers/particulars/particulars-schema";
import { setAddress } from "@/lib/customers/particulars/set-address";
import { memberRoute } from "@/lib/http/api/api-route";

export const PUT = memberRoute(setAddressSchema, setAddress, {
  summary: "Set an address",
  permission: "customer.update",
  answers: addressAnswer,
});
