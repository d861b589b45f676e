import type { Competitor as CompetitorRow } from "@/lib/db/types";

/** The columns that are read of a competitor. */
export const competitorColumns = {
  id: true,
  organizationId: true,
  userId: true,
  name: true,
  website: true,
  strengths: true,
  weaknesses: true,
  pricing: true,
  howWeWin: true,
  lockVersion: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A competitor as pages and API show it: its battlecard. */
export type Competitor = Pick<CompetitorRow, keyof typeof competitorColumns>;
