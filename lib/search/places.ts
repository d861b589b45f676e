import type { Permission } from "@/lib/access/policy";

interface Place {
  readonly label: string;
  /** Below the organization's address. */
  readonly path: string;
  /** Other words that somebody may search it by. */
  readonly words: string;
  readonly permission: Permission;
  /** The keys that lead there, one after the other. */
  readonly keys?: string;
}

/** The pages of an organization that can be found by name. */
export const places: readonly Place[] = [
  {
    label: "Dashboard",
    path: "",
    words: "home figures win rate",
    permission: "dashboard.read",
    keys: "g d",
  },
  { label: "Quotes", path: "/quotes", words: "offers", permission: "quote.read", keys: "g q" },
  {
    label: "New quote",
    path: "/quotes/new",
    words: "write create offer",
    permission: "quote.create",
    keys: "n q",
  },
  {
    label: "Customers",
    path: "/customers",
    words: "companies",
    permission: "customer.read",
    keys: "g c",
  },
  {
    label: "New customer",
    path: "/customers/new",
    words: "add create company",
    permission: "customer.create",
    keys: "n c",
  },
  {
    label: "Products",
    path: "/products",
    words: "catalogue prices",
    permission: "product.read",
    keys: "g p",
  },
  {
    label: "New product",
    path: "/products/new",
    words: "add create",
    permission: "product.create",
    keys: "n p",
  },
  {
    label: "Documents",
    path: "/documents",
    words: "files uploads",
    permission: "document.read",
    keys: "g f",
  },
  {
    label: "New document",
    path: "/documents/new",
    words: "add upload file",
    permission: "document.create",
    keys: "n f",
  },
  {
    label: "Competitors",
    path: "/competitors",
    words: "battlecards",
    permission: "competitor.read",
    keys: "g k",
  },
  {
    label: "New competitor",
    path: "/competitors/new",
    words: "add create battlecard",
    permission: "competitor.create",
  },
  {
    label: "Team",
    path: "/team",
    words: "members people seats invite",
    permission: "member.read",
    keys: "g t",
  },
  {
    label: "Roles and permissions",
    path: "/roles",
    words: "access who may",
    permission: "member.read",
  },
  {
    label: "Notifications",
    path: "/notifications",
    words: "notices bell",
    permission: "notification.read",
  },
  {
    label: "Settings",
    path: "/settings",
    words: "name logo colour language currency",
    permission: "organization.update",
    keys: "g s",
  },
  {
    label: "Tax classes",
    path: "/settings/tax-classes",
    words: "vat rates reverse charge reduced",
    permission: "tax_class.read",
  },
  {
    label: "Imports",
    path: "/imports",
    words: "csv spreadsheet upload",
    permission: "customer.create",
  },
  {
    label: "API tokens",
    path: "/settings/api-tokens",
    words: "keys programs",
    permission: "api_token.read",
  },
  {
    label: "Webhooks",
    path: "/settings/webhooks",
    words: "events programs",
    permission: "webhook.read",
  },
  {
    label: "Export everything",
    path: "/settings/export",
    words: "download backup zip leave",
    permission: "organization.export",
  },
  { label: "Billing", path: "/billing", words: "plan seats invoices", permission: "billing.read" },
  {
    label: "Audit log",
    path: "/audit-log",
    words: "events who did what",
    permission: "audit.read",
    keys: "g a",
  },
];

/** The pages whose name or words begin with each of the typed words; all of them if nothing was typed. */
export function placesMatching(q: string): readonly Place[] {
  const typed = q.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter(({ label, words }) => {
    const known = `${label} ${words}`.toLowerCase().split(" ");
    return typed.every((word) => known.some((one) => one.startsWith(word)));
  });
}
