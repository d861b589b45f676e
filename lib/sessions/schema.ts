import { z } from "zod";
import { flag, recordId } from "@/lib/fields";
import { currentPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";

export const logInSchema = z.strictObject({
  email: emailAddress,
  password: currentPassword,
  rememberMe: flag.default(false),
});

export type LogIn = z.output<typeof logInSchema>;

export const sessionIdSchema = z.strictObject({ sessionId: recordId });
