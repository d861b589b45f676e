import { z } from "zod";

/** The form in which an address is compared and stored: trimmed, NFKC, lower case. */
function normalizeEmail(text: string): string {
  return text.trim().normalize("NFKC").toLowerCase();
}

const tooLong = "Use at most 254 characters.";

/** One address in its normal form. Lists, line breaks and look-alike letters are refused, not repaired. */
export const emailAddress = z
  .string("Enter an e-mail address.")
  .max(254, tooLong)
  .transform(normalizeEmail)
  // Checked again, because normalizing may turn one letter into several.
  .pipe(z.email("Enter an e-mail address such as name@company.com.").max(254, tooLong));
