/** How long a zip is kept. */
export const keptDays = 7;

/** The columns that are read of an export. */
export const exportColumns = {
  id: true,
  organizationId: true,
  userId: true,
  status: true,
  sizeBytes: true,
  sha256: true,
  rowCount: true,
  fileCount: true,
  finishedAt: true,
  expiresAt: true,
  createdAt: true,
} as const;

interface ExportRow {
  readonly sizeBytes: bigint | null;
  readonly status: string;
}

/** A row as the API and pages have it. A number holds any zip's size exactly. */
export function toExport<Row extends ExportRow>({ sizeBytes, ...row }: Row) {
  return { ...row, sizeBytes: sizeBytes === null ? null : Number(sizeBytes) };
}
