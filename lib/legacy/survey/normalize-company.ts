/** A company's free text in the form in which it is compared: "ACME " and "acme" are one company. Empty for none. */
export function normalizeCompany(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
