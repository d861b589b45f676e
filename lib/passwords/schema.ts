import { z } from "zod";

/** Only the length counts; nothing is asked of the kinds of characters (NIST SP 800-63B). */
export const minimumPasswordLength = 8;
/** What the meter asks for: enough where the password is the only factor (NIST SP 800-63B-4 section 3.1.1.2). */
export const recommendedPasswordLength = 15;
const maximumPasswordLength = 128;

/** A new password: 8 to 128 characters, counted as a person counts them, used exactly as typed. */
export const newPassword = z
  .string("Choose a password.")
  .max(1024, "Use at most 128 characters.")
  .refine((text) => [...text].length >= minimumPasswordLength, "Use at least 8 characters.")
  .refine((text) => [...text].length <= maximumPasswordLength, "Use at most 128 characters.");

/** A password that is only compared: anything that could have been set once. */
export const currentPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(1024, "This is too long.");
