import type { Doors } from "./door-facts";

/** Doors of competitors. */
export const competitorsDoors: Doors = {
  "GET /competitors": { access: "competitor.read" },
  "POST /competitors": {
    access: "competitor.create",
    status: 201,
    body: () => ({
      name: "Ofenbau 🔥 Kunz",
      website: "kunz.example",
      strengths: "Fast",
      weaknesses: "No service",
      pricing: "Ten percent below ours",
      how_we_win: "Show the ten-year warranty",
    }),
  },
  "GET /competitors/[competitorId]": { access: "competitor.read" },
  "PATCH /competitors/[competitorId]": {
    access: "competitor.update",
    body: () => ({ name: "🔥", strengths: "", lock_version: 1 }),
  },
  "DELETE /competitors/[competitorId]": { access: "competitor.delete" },
  "POST /competitors/[competitorId]/restore": { access: "competitor.delete" },
};
