"use server";

import { createCompetitor } from "@/lib/competitors/create-competitor";
import { deleteCompetitor } from "@/lib/competitors/delete-competitor";
import { restoreCompetitor } from "@/lib/competitors/restore-competitor";
import { competitorIdSchema, createCompetitorSchema } from "@/lib/competitors/schema";
import { memberAction } from "@/lib/http/forms/actions";

export const createCompetitorAction = memberAction(
  createCompetitorSchema,
  createCompetitor,
  ({ id }, slug) => ({ goTo: `/o/${slug}/competitors/${id}` }),
);

export const deleteCompetitorAction = memberAction(
  competitorIdSchema,
  deleteCompetitor,
  ({ competitorId }, slug) => ({ goTo: `/o/${slug}/competitors?deleted=${competitorId}` }),
);

export const restoreCompetitorAction = memberAction(
  competitorIdSchema,
  restoreCompetitor,
  ({ id }, slug) => ({
    goTo: `/o/${slug}/competitors/${id}`,
  }),
);
