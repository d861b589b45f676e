/**
 * Where a table of the directory lies on a Citus cluster. A reference table is copied to every node: read at home everywhere and
 * free to have several unique keys, but each write goes to all nodes. A distributed one lies in pieces, by a column that each of
 * its unique keys holds: cheap to write and to find by that column, and by nothing else.
 *
 * @typedef {object} Placement
 * @property {"reference" | "distributed"} kind
 * @property {string} [column] what a distributed table is cut by
 * @property {string} [colocateWith] a distributed table whose pieces its own lie beside
 * @property {string} because
 */

/**
 * Every table of the directory. All others are tenants' and follow their organization; a test holds that none is in neither.
 *
 * @type {Readonly<Record<string, Placement>>}
 */
export const DIRECTORY_PLACEMENT = {
  users: {
    kind: "reference",
    because: "an address is unique across all, and every table refers to it",
  },
  user_identities: { kind: "reference", because: "is found by its subject and by its user" },
  organization_directory: { kind: "reference", because: "a slug is unique across all" },
  retired_slugs: { kind: "reference", because: "refers to organization_directory" },
  user_organizations: {
    kind: "reference",
    because: "the organizations of a user are asked for in every request",
  },
  open_invitations: {
    kind: "reference",
    because: "is found by its address, and counted in every request",
  },
  billing_customers: { kind: "reference", because: "is unique by customer and by organization" },
  sessions: {
    kind: "distributed",
    column: "token_hash",
    because: "is written by every sign-in, and found by its token",
  },
  password_reset_tokens: {
    kind: "distributed",
    column: "token_hash",
    colocateWith: "sessions",
    because: "is found by its token",
  },
  email_tokens: {
    kind: "distributed",
    column: "token_hash",
    colocateWith: "sessions",
    because: "is found by its token",
  },
  account_events: {
    kind: "distributed",
    column: "user_id",
    because: "is written by every sign-in, and listed for one user",
  },
  erasure_receipts: {
    kind: "reference",
    because: "is unique by organization, which is gone, and found by its id",
  },
  billing_events: { kind: "distributed", column: "id", because: "is found by its id alone" },
  rate_limits: { kind: "distributed", column: "key", because: "is written by every attempt" },
};
