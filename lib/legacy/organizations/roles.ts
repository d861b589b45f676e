import type { Role } from "@/lib/access/roles";
import { isQuoteStatus, type QuoteStatus } from "@/lib/quotes/status";
import type { Mapping } from "../mapping";
import { normalizeCompany } from "../survey/normalize-company";

const knownRoles: Readonly<Record<string, Role>> = {
  owner: "owner",
  superadmin: "admin",
  administrator: "admin",
  admin: "admin",
  manager: "manager",
  sales: "sales_rep",
  sales_rep: "sales_rep",
  "sales rep": "sales_rep",
  rep: "sales_rep",
  agent: "sales_rep",
  user: "sales_rep",
  member: "sales_rep",
  viewer: "viewer",
  readonly: "viewer",
  "read only": "viewer",
  guest: "viewer",
};

/** The role that an old one becomes; null for an unknown one, which gets the least. */
export function roleOf(text: string, mapping: Mapping): Role | null {
  const name = normalizeCompany(text);
  return mapping.roles[name] ?? knownRoles[name] ?? null;
}

const knownStatuses: Readonly<Record<string, QuoteStatus>> = {
  "": "draft",
  open: "sent",
  pending: "sent",
  won: "accepted",
  approved: "accepted",
  rejected: "declined",
  lost: "declined",
  cancelled: "declined",
  canceled: "declined",
};

/**
 * The status that an old one becomes; null for an unknown one. A quote that waits for an approval becomes a draft, because nobody
 * was asked here.
 */
export function statusOf(text: string, mapping: Mapping): QuoteStatus | null {
  const name = normalizeCompany(text);
  const status = mapping.statuses[name] ?? knownStatuses[name] ?? name;
  if (!isQuoteStatus(status)) return null;
  return status === "pending_approval" ? "draft" : status;
}
