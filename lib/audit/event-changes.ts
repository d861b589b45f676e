import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What an event says changed, by field. */
export type EventChanges = Readonly<Record<string, z.infer<typeof scalar>>>;

const changesSchema = z.record(z.string(), scalar);

/** An event's changes as the database has them; none where their shape is of another version of Mercura. */
export function changesOf(changes: unknown): EventChanges {
  return changesSchema.catch({}).parse(changes);
}

/** A change that is text; null where there is none. */
export function textIn(changes: EventChanges, field: string): string | null {
  const value = changes[field];
  return typeof value === "string" && value !== "" ? value : null;
}
