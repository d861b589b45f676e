import { withConnection } from "../../scripts/database/connect.mjs";

/**
 * The serving role with one wall less, for the proof of what the others hold: one that may bypass row level security, and one
 * that sends statements without the scope. The second can do no more than the serving role itself; it has its own name so that
 * the check of all statements can tell its from those of the product.
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
