import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const quote = ({ params }: Company) => ({ quoteId: params.quoteId ?? "" });
const dear = [{ description: "Oven", unitPriceMinor: 100, discountBasisPoints: 9_000 }];

/** Actions on quotes. */
export const quotesActions: Actions = {
  startQuoteAction: {
    isMembers: true,
    permission: "quote.create",
    fields: ({ params }) => ({ customerId: params.customerId ?? "", title: "One more quote" }),
  },
  saveQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ draft: JSON.stringify({ ...quote(company), lines: dear }) }),
  },
  submitQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), request: "" }),
  },
  decideApprovalAction: {
    isMembers: true,
    permission: "quote.approve",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), isApproved: "true", comment: "" }),
  },
  withdrawQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: quote,
  },
  sendQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), email: "" }),
  },
  remindBuyerAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), email: "buyer@acme.example", message: "" }),
  },
  assignQuoteAction: {
    isMembers: true,
    permission: "quote.assign",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), ownerUserId: company.params.colleagueId ?? "" }),
  },
  closeQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), outcome: "lost", reason: "", competitorId: "" }),
  },
  reviseQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: quote,
  },
  duplicateQuoteAction: {
    isMembers: true,
    permission: "quote.create",
    namesRecord: true,
    fields: quote,
  },
  deleteQuoteAction: {
    isMembers: true,
    permission: "quote.delete",
    namesRecord: true,
    fields: quote,
  },
  restoreQuoteAction: {
    isMembers: true,
    permission: "quote.delete",
    namesRecord: true,
    fields: quote,
  },
  answerQuoteAction: { isMembers: false },
};
