import type { z } from "zod";

/** What is wrong, by field; under "" what concerns the whole input. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** A failed parse as sentences by field, unknown fields under their own names. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string[]> = Object.create(null);
  for (const issue of error.issues) {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [];
    const fields =
      names.length > 0
        ? names.map((name) => [...issue.path, name].join("."))
        : [issue.path.join(".")];
    const message = issue.code === "unrecognized_keys" ? "This field is not known." : issue.message;
    for (const field of fields) errors[field] = [...(errors[field] ?? []), message];
  }
  return { ...errors };
}
