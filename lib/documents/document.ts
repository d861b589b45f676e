import type { Document as DocumentRow, DocumentVersion as VersionRow } from "@/lib/db/types";
import { quoteName } from "@/lib/quotes/quote-name";

/** The columns that are read of a version. */
export const versionColumns = {
  id: true,
  userId: true,
  number: true,
  fileName: true,
  contentType: true,
  sizeBytes: true,
  sha256: true,
  scanStatus: true,
  createdAt: true,
} as const;

/** The columns that are read of a document, with its newest version. */
export const documentColumns = {
  id: true,
  organizationId: true,
  userId: true,
  ownerUserId: true,
  name: true,
  kind: true,
  customerId: true,
  quoteId: true,
  lockVersion: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
  customer: { select: { name: true, deletedAt: true } },
  quote: { select: { number: true, version: true, deletedAt: true } },
  versions: { select: versionColumns, orderBy: { number: "desc" }, take: 1 },
} as const;

type Columns = Exclude<keyof typeof documentColumns, "customer" | "quote" | "versions">;
type Row = Pick<DocumentRow, Columns> & {
  readonly customer: { readonly name: string; readonly deletedAt: Date | null } | null;
  readonly quote: {
    readonly number: number;
    readonly version: number;
    readonly deletedAt: Date | null;
  } | null;
  readonly versions: readonly Pick<VersionRow, keyof typeof versionColumns>[];
};

export type Document = ReturnType<typeof toDocument>;
export type Version = ReturnType<typeof toVersion>;

/** A document as pages and API show it: its name, what it belongs to, and its newest version. */
export function toDocument({ customer, quote, versions, ...row }: Row) {
  const [newest] = versions;
  if (!newest) throw new Error(`The document ${row.id} has no version.`);
  const { number, fileName, contentType, sizeBytes, sha256, scanStatus } = toVersion(newest);
  return {
    ...row,
    customerName: customer && !customer.deletedAt ? customer.name : null,
    quoteName: quote && !quote.deletedAt ? quoteName(quote) : null,
    version: number,
    fileName,
    contentType,
    sizeBytes,
    sha256,
    scanStatus,
  };
}

/** A version as pages and API show it. */
export function toVersion({
  sizeBytes,
  ...version
}: Pick<VersionRow, keyof typeof versionColumns>) {
  return { ...version, sizeBytes: Number(sizeBytes) };
}
