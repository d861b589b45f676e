import type { Import } from "@/lib/db/types";

/** The columns of an import; the file itself is read separately. */
export const importColumns = {
  id: true,
  organizationId: true,
  userId: true,
  resource: true,
  fileName: true,
  encoding: true,
  separator: true,
  columns: true,
  matchBy: true,
  onMatch: true,
  onBadLine: true,
  status: true,
  lineCount: true,
  doneCount: true,
  createdCount: true,
  updatedCount: true,
  skippedCount: true,
  badCount: true,
  finishedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** An import as pages and API show it. */
export type ImportRecord = Pick<Import, keyof typeof importColumns>;
