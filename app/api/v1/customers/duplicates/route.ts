import { z } from "zod";
import { pageOf } from "@/lib/answer-fields";
import { customerAnswer } from "@/lib/customers/answers";
import { listDuplicates } from "@/lib/customers/duplicates/list-duplicates";
import { listDuplicatesSchema } from "@/lib/customers/duplicates/merge-schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listDuplicatesSchema, listDuplicates, {
  summary: "List customers that look like one",
  permission: "customer.merge",
  answers: pageOf(
    z.object({
      reason: z.enum(["email", "taxNumber", "name"]),
      kept: customerAnswer,
      merged: customerAnswer,
    }),
  ),
});
