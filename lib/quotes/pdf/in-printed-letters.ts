import type { QuotePaper } from "./paper";

/** Stands for a letter that no font has. */
const unknownLetter = "□";
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A quote for a preview, with a box for each letter that its fonts lack: the PDF library would print other letters instead, such
 * as "=%" for 🔥.
 */
export function inPrintedLetters(paper: QuotePaper, missing: readonly string[]): QuotePaper {
  if (missing.length === 0) return paper;
  const { quote, organization, customer, contact, day } = paper;
  const shown = (text: string) => withBoxes(text, missing);
  const shownIfAny = (text: string | null) => text && shown(text);
  return {
    day,
    organization: {
      ...organization,
      name: shown(organization.name),
      letterhead: shown(organization.letterhead),
    },
    customer: {
      ...customer,
      name: shown(customer.name),
      taxNumber: shownIfAny(customer.taxNumber),
      addressLines: customer.addressLines.map(shown),
    },
    contact: contact && { ...contact, name: shown(contact.name) },
    quote: {
      ...quote,
      title: shown(quote.title),
      terms: shown(quote.terms),
      note: shown(quote.note),
      lines: quote.lines.map((line) => ({
        ...line,
        sku: shown(line.sku),
        description: shown(line.description),
        unit: shown(line.unit),
        taxName: shown(line.taxName),
        taxNote: shown(line.taxNote),
      })),
    },
  };
}

function withBoxes(text: string, missing: readonly string[]): string {
  return [...letters.segment(text)]
    .map(({ segment }) =>
      [...segment].some((one) => missing.includes(one)) ? unknownLetter : segment,
    )
    .join("");
}
