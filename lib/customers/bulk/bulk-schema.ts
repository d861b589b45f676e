import { z } from "zod";
import { emptyToNull, recordId } from "@/lib/fields";
import { allThatMatchSchema, customerFilter, tag, withOpenQuotes } from "../schema";

const maxIds = 1_000;
export const bulkKinds = ["assign", "add_tag", "remove_tag", "delete"] as const;
export type BulkKind = (typeof bulkKinds)[number];

const change = {
  kind: z.enum(bulkKinds),
  /** For "assign"; empty for nobody. */
  ownerUserId: emptyToNull(recordId).default(null),
  withOpenQuotes: withOpenQuotes.default(false),
  /** For the tags. */
  tag: z.union([z.literal(""), tag]).default(""),
};

/** What is done to some customers by their ids, or to all that fit a filter. */
export const bulkChangeSchema = z
  .strictObject({
    ...change,
    ids: z.array(recordId).max(maxIds, `Name at most ${maxIds} customers.`).default([]),
    all: allThatMatchSchema.nullable().default(null),
  })
  .refine(({ ids, all }) => ids.length > 0 || all !== null, {
    path: ["ids"],
    message: "Choose the customers first.",
  })
  .refine(({ kind, tag: named }) => !kind.endsWith("_tag") || named !== "", {
    path: ["tag"],
    message: "Name the tag.",
  });

const pick = /^pick_([0-9a-f-]{36})$/;
const filterNames = Object.keys(customerFilter).filter((name) => name !== "state");

/** The same as the list's form sends it: a box for each row, one for all, and the list's filter. */
export const bulkFormSchema = z.preprocess((sent) => {
  const form = z.record(z.string(), z.string()).parse(sent);
  const ids = Object.keys(form).flatMap((name) => pick.exec(name)?.[1] ?? []);
  const all = Object.fromEntries(filterNames.map((name) => [name, form[`filter_${name}`] ?? ""]));
  return {
    kind: form.kind,
    tag: form.tag ?? "",
    ownerUserId: form.ownerUserId ?? "",
    withOpenQuotes: form.withOpenQuotes ?? false,
    ids: form.all ? [] : ids,
    all: form.all ? all : null,
  };
}, bulkChangeSchema);

export const bulkChangeIdSchema = z.strictObject({ bulkChangeId: recordId });

export type ChangeMany = z.output<typeof bulkChangeSchema>;
