import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What an event says changed, by field. */
export type EventChanges = Readonly<Record<string, z.infer<typeof scalar>>>;

const changesSchema = z.record(z.string(), scalar);

/** The changes of an event as the database has them. Older than this version, or newer, they may be of another shape: none then. */
export function changesOf(changes: unknown): EventChanges {
  return changesSchema.catch({}).parse(changes);
}

/** A change that is text; null where there is none. */
export function textIn(changes: EventChanges, field: string): string | null {
  const value = changes[field];
  return typeof value === "string" && value !== "" ? value : null;
}
