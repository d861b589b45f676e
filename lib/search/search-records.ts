import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { containsAsSearched } from "@/lib/contains";
import { findCompetitorsAlike } from "@/lib/db/search/find-competitors-alike";
import { folded } from "@/lib/db/search/folded";
import { matchingDocuments } from "@/lib/documents/matching-documents";
import { findMembers } from "@/lib/members/find-members";
import { matchingProducts } from "@/lib/products/matching-products";
import { numberAskedFor } from "@/lib/quotes/list/number-asked-for";
import { ok } from "@/lib/result";
import { findContacts } from "./find-contacts";
import { findCustomers } from "./find-customers";
import { findQuotes } from "./find-quotes";
import { isLongEnough } from "./is-long-enough";
import type { Lookup } from "./lookup";
import { placesMatching } from "./places";
import { type Found, type FoundKind, foundKinds, type Search } from "./schema";

/** How many of each kind are shown. */
const most = 5;
const mostOfOneKind = 8;

type Find = (lookup: Lookup) => Promise<readonly Found[]>;

/**
 * The records and pages of the organization whose name or number contains the text: of each kind the first few that the actor may
 * see, or else those that are spelled much like it; quotes come first if the text is a quote's number. Without a text, all pages
 * that the actor may open.
 */
export async function searchRecords(actor: Member, { q, kind }: Search) {
  const db = authorize(actor, "dashboard.read");
  const asked = (kind ? [kind] : kindsInOrder(q)).filter(
    (one) => one === "page" || isLongEnough(q),
  );
  const take = kind ? mostOfOneKind : most;
  const found = await Promise.all(asked.map((one) => finders[one]({ actor, db, q, take })));
  return ok({ data: found.flat() });
}

/** Somebody who types a number means a quote rather than customers with that number in their tax number. */
function kindsInOrder(q: string): readonly FoundKind[] {
  if (numberAskedFor(q) === null) return foundKinds;
  return ["quote", ...foundKinds.filter((kind) => kind !== "quote")];
}

const finders: Readonly<Record<FoundKind, Find>> = {
  page: async ({ actor, q }) =>
    placesMatching(q)
      .filter(({ permission }) => can(actor, permission))
      .map(({ label, path }) => ({ kind: "page", id: path || "/", label, note: "", path })),

  customer: findCustomers,

  contact: findContacts,

  quote: findQuotes,

  product: async ({ actor, db, q, take }) => {
    if (!can(actor, "product.read")) return [];
    const meant = await matchingProducts(db, { q, isDeleted: false });
    const rows = await db.product.findMany({
      where: { deletedAt: null, AND: [meant.where] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take,
      select: { id: true, name: true, sku: true },
    });
    return rows.map(({ id, name, sku }) => ({
      kind: "product",
      id,
      label: name,
      note: sku,
      path: `/products/${id}`,
    }));
  },

  document: async ({ actor, db, q, take }) => {
    if (!can(actor, "document.read")) return [];
    const meant = await matchingDocuments(db, actor, { q, isDeleted: false });
    const rows = await db.document.findMany({
      where: { deletedAt: null, AND: [visibleDocuments(actor), meant.where] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take,
      select: { id: true, name: true },
    });
    return rows.map(({ id, name }) => ({
      kind: "document",
      id,
      label: name,
      note: "",
      path: `/documents/${id}`,
    }));
  },

  competitor: async ({ actor, db, q, take }) => {
    if (!can(actor, "competitor.read")) return [];
    const rows = await db.competitor.findMany({
      where: { deletedAt: null, ...containsAsSearched(await folded(db, q)) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take,
      select: { id: true, name: true },
    });
    const found =
      rows.length > 0 ? rows : await findCompetitorsAlike(db, { wanted: q, most: take });
    return found.map(({ id, name }) => ({
      kind: "competitor",
      id,
      label: name,
      note: "",
      path: `/competitors/${id}`,
    }));
  },

  member: async ({ actor, q, take }) => {
    if (!can(actor, "member.read")) return [];
    const found = await findMembers(actor, { q, take });
    return found.map(({ userId, name, email }) => ({
      kind: "member",
      id: userId,
      label: name,
      note: email,
      path: `/team/${userId}`,
    }));
  },
};
