import type { TenantTransport } from "@/lib/db/wire/tenant-transport";

/** Every way that a statement may bring its tenant along, by a name for the test's title. */
export const tenantTransports: readonly (readonly [string, TenantTransport])[] = [
  ["an implicit transaction", { mode: "implicit", hasNamedStatements: true }],
  ["an implicit transaction, unnamed", { mode: "implicit", hasNamedStatements: false }],
  ["an explicit transaction", { mode: "explicit", hasNamedStatements: true }],
  ["an explicit transaction, unnamed", { mode: "explicit", hasNamedStatements: false }],
];
