/** A company's free text as it is compared: "ACME " and "acme" are one company. Empty for none. */
export function normalizeCompany(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
