import { z } from "zod";

/** How an address is compared and kept: trimmed, NFKC, lower case. */
function normalizeEmail(text: string): string {
  return text.trim().normalize("NFKC").toLowerCase();
}

const tooLong = "Use at most 254 characters.";

/** One address in its normal form; lists, line breaks and look-alike letters are refused, not repaired. */
export const emailAddress = z
  .string("Enter an e-mail address.")
  .max(254, tooLong)
  .transform(normalizeEmail)
  // Once more, because one letter may become several.
  .pipe(z.email("Enter an e-mail address such as name@company.com.").max(254, tooLong));
