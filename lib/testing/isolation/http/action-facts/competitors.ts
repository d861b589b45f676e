import type { Company } from "../a-company";
import type { Actions } from "./action-facts";

const competitor = ({ params }: Company) => ({ competitorId: params.competitorId ?? "" });

/** Actions on competitors. */
export const competitorsActions: Actions = {
  createCompetitorAction: {
    isMembers: true,
    permission: "competitor.create",
    fields: () => ({ name: "One more competitor" }),
  },
  updateCompetitorAction: {
    isMembers: true,
    permission: "competitor.update",
    namesRecord: true,
    fields: (company) => ({ ...competitor(company), pricing: "High" }),
  },
  deleteCompetitorAction: {
    isMembers: true,
    permission: "competitor.delete",
    namesRecord: true,
    fields: competitor,
  },
  restoreCompetitorAction: {
    isMembers: true,
    permission: "competitor.delete",
    namesRecord: true,
    fields: competitor,
  },
};
