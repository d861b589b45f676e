import { z } from "zod";
import { line } from "@/lib/fields";
import { currentPassword, newPassword } from "@/lib/passwords/schema";
import { emailAddress } from "@/lib/users/email";

/** The token of a mailed link. */
export const linkToken = z
  .string("The link is not complete.")
  .regex(/^[A-Za-z0-9_-]{43}$/, "The link is not complete.")
  .meta({ examples: ["Xons0LMSvaZfNal5c0v_-FTr8PwQ0bSjFxYn5fVDdUE"] });

export const tokenSchema = z.strictObject({ token: linkToken });

export const forgotPasswordSchema = z.strictObject({ email: emailAddress });

export const resetPasswordSchema = z.strictObject({ token: linkToken, newPassword });

/** What somebody whose account was made for them fills in to open it. */
export const activateAccountSchema = z.strictObject({
  token: linkToken,
  userName: line(100, "Enter your name."),
  password: newPassword,
});

export const changePasswordSchema = z.strictObject({ currentPassword, newPassword });

/** For an account without a password, such as one that signs in at a provider. */
export const setFirstPasswordSchema = z.strictObject({ newPassword });

export const reauthenticateSchema = z.strictObject({ password: currentPassword });

export const changeEmailSchema = z.strictObject({ newEmail: emailAddress });

export const updateProfileSchema = z.strictObject({ name: line(100, "Enter your name.") });

/** A provider to connect with, or to disconnect from. */
export const signInProviderSchema = z.strictObject({ provider: z.string().max(300) });
