import { inject } from "vitest";
import { urlAs } from "../../../scripts/database/role-passwords.mjs";
import type { ProofRole } from "../database/proof-roles";

/** The database of this test worker. Its owner's address stays out of the environment, as in production. */
export function testDatabase(): { database: string; ownerUrl: string } {
  const { ownerUrl, namedDatabase } = inject("postgres");
  const database = namedDatabase ?? `test_${process.env.VITEST_POOL_ID ?? "1"}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return { database, ownerUrl: url.href };
}

/** The database of this test worker, as a role that has one wall less. */
export function proofRoleUrl(role: ProofRole): string {
  return urlAs(testDatabase().ownerUrl, role, inject("postgres").secretKey);
}
