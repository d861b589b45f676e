import { z } from "zod";
import { emptyToNull, line, lockVersion, paragraphs, recordId, webAddress } from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";
import { recordState, sortMeaning } from "@/lib/record-state";

const story = paragraphs(10_000);

const competitorFields = {
  name: line(200, "Enter the competitor's name."),
  website: emptyToNull(webAddress),
  strengths: story,
  weaknesses: story,
  pricing: story,
  howWeWin: story,
};

export const createCompetitorSchema = z.strictObject({
  ...competitorFields,
  website: competitorFields.website.default(null),
  strengths: story.default(""),
  weaknesses: story.default(""),
  pricing: story.default(""),
  howWeWin: story.default(""),
});

export const competitorIdSchema = z.strictObject({ competitorId: recordId });

/** What is left out stays as it is. */
export const updateCompetitorSchema = z
  .strictObject(competitorFields)
  .partial()
  .extend({ ...competitorIdSchema.shape, lockVersion: lockVersion.optional() });

const competitorSorts = ["newest", "name"] as const;

export const listCompetitorsSchema = listSchema("competitors", {
  q: searched,
  sort: z.enum(competitorSorts).default("name").describe(sortMeaning),
  state: recordState,
});

export type CreateCompetitor = z.output<typeof createCompetitorSchema>;
export type UpdateCompetitor = z.output<typeof updateCompetitorSchema>;
export type ListCompetitors = z.output<typeof listCompetitorsSchema>;
