import { z } from "zod";
import { listDuplicates } from "@/lib/customers/list-duplicates";
import { nothing } from "@/lib/fields";
import { memberRoute } from "@/lib/http/api-route";

export const GET = memberRoute(nothing, listDuplicates, {
  summary: "List customers that look like one",
  permission: "customer.merge",
  answers: z.unknown(),
});
