import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { csvPages } from "@/lib/csv-pages";
import { type QuoteRow, type QuotesMeant, quoteRows } from "@/lib/db/quotes/quote-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { moneyToText } from "@/lib/money";
import { ok } from "@/lib/result";
import { piecesInLine } from "@/lib/threads/pieces-in-line";
import { namesOf } from "@/lib/users/names-of";
import type { QuoteFilter } from "../schema";
import { quoteStatusNames } from "../status";
import { quotesMeant } from "./quotes-meant";

/**
 * The quotes that fit a filter and the actor may see, newest first, as a CSV for a spreadsheet: a line each, without what is on
 * them. It is made while it is sent. The audit log says that it was asked for.
 */
export async function exportQuotes(actor: Member, filter: QuoteFilter) {
  const db = authorize(actor, filter.state === "deleted" ? "quote.delete" : "quote.read");
  const meant = await quotesMeant(db, actor, filter);
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "quote.exported",
      targetId: actor.organizationId,
      changes: { ...filter },
    }),
  );
  return ok({
    fileName: "quotes.csv",
    type: "text/csv; charset=utf-8",
    pieces: piecesInLine(actor.organizationId, piecesOf(db, meant)),
  });
}

function piecesOf(db: TenantDb, meant: QuotesMeant) {
  return csvPages({
    headings: columns.map(([heading]) => heading),
    read: (cursor, count) => quoteRows(db, { meant, sort: "newest", cursor, count }),
    async cells(rows) {
      const { owners, competitors } = await particularsOf(db, rows);
      return rows.map((quote) => {
        const told = {
          quote,
          owner: (quote.ownerUserId && owners.get(quote.ownerUserId)) ?? "",
          competitor: (quote.competitorId && competitors.get(quote.competitorId)) ?? "",
        };
        return columns.map(([, cell]) => cell(told));
      });
    },
  });
}

interface Told {
  readonly quote: QuoteRow;
  readonly owner: string;
  readonly competitor: string;
}

const columns: readonly (readonly [string, (told: Told) => string])[] = [
  ["Number", ({ quote }) => String(quote.number)],
  ["Version", ({ quote }) => String(quote.version)],
  ["Title", ({ quote }) => quote.title],
  ["Customer", ({ quote }) => quote.customerName],
  ["Status", ({ quote }) => quoteStatusNames[quote.status]],
  ["Owner", ({ owner }) => owner],
  ["Currency", ({ quote }) => quote.currency],
  ["Subtotal", ({ quote }) => amount(quote.subtotalMinor, quote)],
  ["Discount", ({ quote }) => amount(quote.discountMinor, quote)],
  ["Tax", ({ quote }) => amount(quote.taxMinor, quote)],
  ["Total", ({ quote }) => amount(quote.totalMinor, quote)],
  ["Valid until", ({ quote }) => quote.validUntil ?? ""],
  ["Started", ({ quote }) => moment(quote.createdAt)],
  ["Sent", ({ quote }) => moment(quote.sentAt)],
  ["First looked at", ({ quote }) => moment(quote.firstViewedAt)],
  ["Decided", ({ quote }) => moment(quote.decidedAt)],
  ["Reason", ({ quote }) => quote.outcomeReason ?? ""],
  ["Competitor", ({ competitor }) => competitor],
];

function amount(minor: number, { currency }: QuoteRow): string {
  return moneyToText(BigInt(minor), currency);
}

/** As spreadsheets read it, in UTC. */
function moment(at: Date | null): string {
  return at ? at.toISOString().slice(0, 19).replace("T", " ") : "";
}

/** Who looks after these quotes, and the names of the competitors. */
async function particularsOf(db: TenantDb, rows: readonly QuoteRow[]) {
  const competitorIds = rows.flatMap(({ competitorId }) => competitorId ?? []);
  const [owners, competitors] = await Promise.all([
    namesOf(rows.map(({ ownerUserId }) => ownerUserId)),
    db.competitor.findMany({
      where: { id: { in: [...new Set(competitorIds)] } },
      select: { id: true, name: true },
    }),
  ]);
  return {
    owners,
    competitors: new Map(competitors.map(({ id, name }) => [id, name])),
  };
}
