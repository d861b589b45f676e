import { z } from "zod";

/** What every list says about its deleted records. */
export const stateMeaning =
  "Deleted ones are listed alone; the newest of them is the one deleted last.";

/** What every list says about its order by age. */
export const sortMeaning =
  "“newest” goes by when a record was made, and among deleted ones by when it was deleted.";

/** Which records a list shows: all of them, or, for members who may restore them, only the deleted ones. */
export const recordState = z.enum(["all", "deleted"]).default("all").describe(stateMeaning);

/** The same for a list that once had another word for all, which programs and bookmarks may still use. */
export function recordStateOr(word: "active" | "kept") {
  return z
    .enum(["all", "deleted", word])
    .default("all")
    .describe(`${stateMeaning} “${word}” is an older word for “all”.`)
    .transform((state) => (state === "deleted" ? ("deleted" as const) : ("all" as const)));
}
