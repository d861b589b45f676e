import { z } from "zod";
import { wholeNumber } from "@/lib/fields";

/** The most seats that an organization can have. */
export const maximumSeats = 10_000;

export const setSeatsSchema = z.strictObject({
  // A form sends text.
  seats: z
    .union(
      [z.number(), z.string().trim().regex(/^\d+$/).transform(Number)],
      "Enter a whole number.",
    )
    .pipe(
      z
        .int("Enter a whole number.")
        .min(1, "An organization needs a seat.")
        .max(maximumSeats, "Use at most 10,000."),
    ),
});

export const listInvoicesSchema = z.strictObject({
  limit: wholeNumber(1, 100).default(12),
  /** The last invoice of the page before. */
  cursor: z
    .string()
    .regex(/^in_\w{1,200}$/, "This cursor is not valid.")
    .optional(),
});

export type ListInvoices = z.output<typeof listInvoicesSchema>;
export type SetSeats = z.output<typeof setSeatsSchema>;
