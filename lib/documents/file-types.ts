/** What a document holds, in the words of the list. */
export const documentKinds = [
  "pdf",
  "image",
  "word",
  "spreadsheet",
  "presentation",
  "text",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

interface FileType {
  readonly kind: DocumentKind;
  /** The extensions of its files. A name without one gets the first. */
  readonly extensions: readonly string[];
  /** Whether a browser may show it in a page. Never for what could run a script there. */
  readonly isShown?: boolean;
}

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/**
 * What may be uploaded, by the content's actual type. Left out on purpose: SVG and HTML, which carry scripts; archives and files
 * with macros, which nobody can judge by looking at them.
 */
export const fileTypes: Readonly<Record<string, FileType>> = {
  "application/pdf": { kind: "pdf", extensions: ["pdf"], isShown: true },
  "image/png": { kind: "image", extensions: ["png"], isShown: true },
  "image/jpeg": { kind: "image", extensions: ["jpg", "jpeg"], isShown: true },
  "image/webp": { kind: "image", extensions: ["webp"], isShown: true },
  "image/gif": { kind: "image", extensions: ["gif"], isShown: true },
  [`${office}.wordprocessingml.document`]: { kind: "word", extensions: ["docx"] },
  [`${office}.spreadsheetml.sheet`]: { kind: "spreadsheet", extensions: ["xlsx"] },
  [`${office}.presentationml.presentation`]: { kind: "presentation", extensions: ["pptx"] },
  [`${openDocument}.text`]: { kind: "word", extensions: ["odt"] },
  [`${openDocument}.spreadsheet`]: { kind: "spreadsheet", extensions: ["ods"] },
  [`${openDocument}.presentation`]: { kind: "presentation", extensions: ["odp"] },
  "text/plain": { kind: "text", extensions: ["txt", "text", "log"] },
  "text/csv": { kind: "spreadsheet", extensions: ["csv"] },
  "text/markdown": { kind: "text", extensions: ["md"] },
};

/** Whether a browser may show files of this type in a page. */
export function isShownInPages(contentType: string): boolean {
  return fileTypes[contentType]?.isShown ?? false;
}

/** The extensions of allowed files, for the browser's file picker. */
export const acceptedExtensions: string = Object.values(fileTypes)
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(",");

/** The largest file that is taken. */
export const maxFileBytes = 25 * 1024 * 1024;
