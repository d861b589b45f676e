"use server";

import { updateCompetitorSchema } from "@/lib/competitors/schema";
import { updateCompetitor } from "@/lib/competitors/update-competitor";
import { memberAction } from "@/lib/http/forms/actions";

export const updateCompetitorAction = memberAction(
  updateCompetitorSchema,
  updateCompetitor,
  ({ id }, slug) => ({ goTo: `/o/${slug}/competitors/${id}` }),
);
