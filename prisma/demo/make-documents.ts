import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileTypes } from "@/lib/documents/file-types";
import { idAt, officeTime } from "./calendar";
import type { DemoCustomer } from "./make-customers";
import type { DemoProduct } from "./make-products";
import type { DemoQuote } from "./make-quotes";
import { quotePdf } from "./quote-pdf";
import { historyDays, type Scene } from "./scene";

export type DemoDocument = ReturnType<typeof makeDocument>;

interface Source {
  readonly name: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly customerId: string | null;
  readonly quoteId?: string;
  readonly createdAt: Date;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
  ".pdf": "application/pdf",
};

/** Eight documents: the company's papers, its price list, and its two newest accepted quotes. */
export function makeDocuments(
  scene: Scene,
  records: {
    readonly customers: readonly DemoCustomer[];
    readonly products: readonly DemoProduct[];
    readonly quotes: readonly DemoQuote[];
  },
): DemoDocument[] {
  const accepted = records.quotes.filter(({ plan }) => plan.status === "accepted").slice(-2);
  return [
    ...papers(scene, records.customers),
    priceList(scene, records.products),
    ...accepted.map((quote) => acceptedQuote(scene, quote)),
  ].map((source) => makeDocument(scene, source));
}

function papers({ company, now, chance }: Scene, customers: readonly DemoCustomer[]): Source[] {
  return company.documents.map(({ name, file, customer: customerName }) => {
    const customer = customers.find(({ row }) => row.name === customerName);
    return {
      name,
      fileName: file,
      content: readFileSync(new URL(`${company.slug}/documents/${file}`, import.meta.url)),
      customerId: customer?.id ?? null,
      createdAt: customer?.row.createdAt ?? officeTime(now, historyDays - 5, chance),
    };
  });
}

function priceList({ now, chance }: Scene, products: readonly DemoProduct[]): Source {
  const lines = products.map(({ row }) =>
    [row.sku, row.name, row.unit, (Number(row.unitPriceMinor) / 100).toFixed(2), row.currency]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(","),
  );
  return {
    name: "Price list",
    fileName: "price-list.csv",
    content: Buffer.from(["sku,name,unit,price,currency", ...lines, ""].join("\r\n")),
    customerId: null,
    createdAt: officeTime(now, 40, chance),
  };
}

function acceptedQuote({ company, now }: Scene, quote: DemoQuote): Source {
  const { plan, row, customer } = quote;
  return {
    name: `Quote ${row.number}, accepted`,
    fileName: `quote-${row.number}.pdf`,
    content: quotePdf(company, quote),
    customerId: customer.id,
    quoteId: row.id,
    createdAt: plan.decidedAt ?? now,
  };
}

function makeDocument({ organizationId, staff, chance }: Scene, source: Source) {
  const { name, fileName, content, customerId, quoteId, createdAt } = source;
  const id = idAt(createdAt, chance);
  const versionId = idAt(createdAt, chance);
  const storageKey = `${organizationId}/${versionId}`;
  const made = { userId: staff.manager, createdAt };
  const contentType = contentTypes[extname(fileName)] ?? "text/plain";
  const about = { name, kind: fileTypes[contentType]?.kind ?? "text", ownerUserId: staff.manager };
  return {
    content,
    storageKey,
    row: { ...made, ...about, id, customerId, quoteId: quoteId ?? null, updatedAt: createdAt },
    version: {
      ...made,
      id: versionId,
      documentId: id,
      number: 1,
      fileName,
      contentType,
      sizeBytes: BigInt(content.length),
      sha256: createHash("sha256").update(content).digest("hex"),
      storageKey,
    },
  };
}
