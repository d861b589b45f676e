import "server-only";

/** A group of operations: the first word of their paths, and what people call it. */
export interface Tag {
  readonly name: string;
  readonly description: string;
  /** What readers see in place of the name. @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-display-name */
  readonly "x-displayName": string;
}

const words: Readonly<Record<string, readonly [title: string, description: string]>> = {
  account: ["Account", "Your own name, address, events and the invitations to you."],
  "api-tokens": ["API tokens", "What programs log in with: scopes, an expiry, one organization."],
  "audit-events": ["Audit log", "Who did what, in a chain of hashes that can be checked."],
  auth: ["Log-in and sessions", "Sessions, and the mailed links around a password and an address."],
  billing: ["Billing", "The plan, its seats and its invoices."],
  competitors: ["Competitors", "Battlecards, and the quotes won and lost against each."],
  customers: ["Customers", "Companies with their contacts, addresses and activities."],
  dashboard: ["Dashboard", "What is open, won and lost, by period and currency."],
  documents: ["Documents", "Files with their versions, beside a customer or a quote."],
  exports: ["Exports", "Everything that an organization has, as one zip."],
  imports: ["Imports", "A CSV of customers or products: see what it would do, then do it."],
  invitations: ["Invitations", "Mailed links that let people join; each open one holds a seat."],
  members: ["Members", "The team: roles, suspension, sessions."],
  membership: ["Membership", "Your own place in an organization."],
  notifications: ["Notifications", "What you were told of."],
  organizations: ["Organizations", "A company's name, address, settings and branding."],
  "ownership-transfer": ["Ownership", "Handing an organization to another owner."],
  products: ["Products", "What can be quoted, with prices in several currencies."],
  quotes: ["Quotes", "From the draft through approval and sending to the buyer's answer."],
  "saved-views": ["Saved views", "Lists with their filters, kept under a name."],
  search: ["Search", "Any record of the organization, by name or number."],
  seats: ["Seats", "Accounts that are made for people, without an invitation."],
  slugs: ["Web addresses", "Whether an organization's address is free."],
  "tax-classes": ["Tax classes", "Named tax rates, which products and quotes take."],
  webhooks: ["Webhooks", "Your addresses that are told what happens, signed."],
};

/** The tag as the document describes it. @throws where it has no words yet: every group is for people to read. */
export function describeTag(name: string): Tag {
  const found = words[name];
  if (!found) throw new Error(`Say in lib/http/openapi/tags.ts what "${name}" is.`);
  const [title, description] = found;
  return { name, description, "x-displayName": title };
}
