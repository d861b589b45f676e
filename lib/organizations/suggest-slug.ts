import transliterate from "@sindresorhus/transliterate";

/**
 * A slug to suggest for a company's name: "Müller & Söhne GmbH" becomes "mueller-soehne-gmbh". Umlauts are written as in German
 * unless the language writes them otherwise, as Swedish and Turkish do.
 */
export function suggestSlug(name: string, locale?: string): string {
  return transliterate(name.replaceAll("&", " "), { locale })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
