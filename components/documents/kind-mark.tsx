import { File, FileImage, FileSpreadsheet, FileText, Presentation } from "lucide-react";

const icons = {
  pdf: FileText,
  image: FileImage,
  word: FileText,
  spreadsheet: FileSpreadsheet,
  presentation: Presentation,
  text: File,
} as const;

/** A small picture of what kind a document is; the words beside it say it. */
export function KindMark({ kind }: { kind: string }) {
  const Icon = Object.entries(icons).find(([name]) => name === kind)?.[1] ?? File;
  return <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />;
}
