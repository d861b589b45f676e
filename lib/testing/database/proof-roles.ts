import { withConnection } from "../../../scripts/database/connect.mjs";

/**
 * The serving role with one wall less, to prove what the others hold: one may bypass row level security, and one sends statements
 * without the scope. The second has no more rights than the serving role; it has its own name so that the check of all statements
 * can tell its statements from the product's.
 */
const proofRoles = {
  without_row_security: "BYPASSRLS",
  without_scope: "NOBYPASSRLS",
} as const;

export type ProofRole = keyof typeof proofRoles;

/** Makes these roles in a PostgreSQL for tests, anew where an earlier run left them. */
export async function makeProofRoles(superuserUrl: string, password: string): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    for (const [role, attribute] of Object.entries(proofRoles)) {
      await client.query(`DROP ROLE IF EXISTS ${role}`);
      await client.query(
        `CREATE ROLE ${role} LOGIN ${attribute} PASSWORD '${password}' IN ROLE app_user`,
      );
    }
  });
}
