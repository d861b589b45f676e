import type { z } from "zod";

/** What is wrong, by field; under "" what concerns the whole input. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

export const unknownField = "This field is not known.";
export const foreignField = "No field is named so: names are in snake_case.";
export const repeatedField = "This field is given more than once.";

/** More than anybody mends at once. A body can be wrong in 20,000 places, and naming each would take longer than reading it. */
const mostFields = 100;

/** A failed parse as sentences by field, unknown fields under their own names; of very many the first ones. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string[]> = Object.create(null);
  for (const issue of error.issues) {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [];
    const fields =
      names.length > 0
        ? names.map((name) => [...issue.path, name].join("."))
        : [issue.path.join(".")];
    const message = issue.code === "unrecognized_keys" ? unknownField : issue.message;
    for (const field of fields) {
      if (Object.keys(errors).length === mostFields) return { ...errors };
      errors[field] = [...(errors[field] ?? []), message];
    }
  }
  return { ...errors };
}
