import { invoicesAnswer } from "@/lib/billing/answers";
import { listInvoices } from "@/lib/billing/list-invoices";
import { listInvoicesSchema } from "@/lib/billing/schema";
import { memberRoute } from "@/lib/http/api/api-route";

export const GET = memberRoute(listInvoicesSchema, listInvoices, {
  summary: "List invoices",
  permission: "billing.read",
  answers: invoicesAnswer,
});
