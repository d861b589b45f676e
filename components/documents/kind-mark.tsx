import { File } from "@/components/ui/icons/file";
import { FileImage } from "@/components/ui/icons/file-image";
import { FileSpreadsheet } from "@/components/ui/icons/file-spreadsheet";
import { FileText } from "@/components/ui/icons/file-text";
import { Presentation } from "@/components/ui/icons/presentation";

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
  return <Icon className="size-4 shrink-0 text-ink-3" />;
}
