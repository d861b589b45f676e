import type { DocumentKind } from "@/lib/documents/file-types";

/** What a document is, for the list and its filter. */
export const kindNames: Readonly<Record<DocumentKind, string>> = {
  pdf: "PDF",
  image: "Image",
  word: "Word processing",
  spreadsheet: "Spreadsheet",
  presentation: "Presentation",
  text: "Text",
};

/** A kind's name for a value of the database's column. */
export function kindName(kind: string): string {
  return Object.entries(kindNames).find(([name]) => name === kind)?.[1] ?? kind;
}
