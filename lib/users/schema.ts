import { z } from "zod";

export const verifyEmailSchema = z.strictObject({
  token: z
    .string("The link is not complete.")
    .regex(/^[A-Za-z0-9_-]{43}$/, "The link is not complete."),
});
