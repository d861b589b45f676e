import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { listOrders, orderOf } from "@/lib/list-orders";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { toDocument } from "./document";
import { documentRows } from "./document-rows";
import { matchingDocuments } from "./matching-documents";
import type { ListDocuments } from "./schema";

/**
 * A page of documents, searched by name and file name: newest first or by name, of one kind, of one quote, or of one customer and
 * its quotes. If none holds the search words, those that are spelled like them are answered, and `isExact` is false. Deleted
 * documents are a list of their own, the latest first, for whoever may restore them.
 */
export async function listDocuments(actor: Member, query: ListDocuments) {
  const { q, limit, cursor, sort, state, kind, customerId, quoteId } = query;
  const db = authorize(actor, state === "deleted" ? "document.delete" : "document.read");
  const isDeleted = state === "deleted";
  const order = orderOf(sort, state);
  const { where, isExact } = await matchingDocuments(db, actor, { q, isDeleted });
  const meant = {
    deletedAt: isDeleted ? { not: null } : null,
    ...(kind ? { kind } : {}),
    ...(quoteId ? { quoteId } : {}),
    AND: [visibleDocuments(actor), where],
  };
  const rows = await documentRows(db, { meant, customerId, sort: order, cursor, count: limit + 1 });
  const { placeOf } = listOrders[order];
  const page = toPage("documents", query, rows.map(toDocument), (row) => [placeOf(row), row.id]);
  return ok({ ...page, isExact });
}
