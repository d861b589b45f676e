import { z } from "zod";
import { flag, recordId } from "@/lib/fields";
import { currentPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";

export const logInSchema = z.strictObject({
  email: emailAddress,
  password: currentPassword,
  rememberMe: flag.default(false),
});

/** A provider to log in with, and the page to go on to. */
export const signInWithSchema = z.strictObject({
  provider: z.string().max(40),
  next: z.string().max(500).default("/"),
});

export type LogIn = z.output<typeof logInSchema>;

export const sessionIdSchema = z.strictObject({ sessionId: recordId });
