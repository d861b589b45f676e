import pg from "pg";

/** As many connections as Mercura's pool has, as the tables' owner: nothing keeps companies apart here. */
export const pool = new pg.Pool({ connectionString: process.env.FLOORS_DATABASE_URL, max: 10 });

const organizationId = process.env.FLOORS_ORGANIZATION_ID;

/** @param {Request} request */
export function wantedRows(request) {
  return { organizationId, rows: Number(new URL(request.url).searchParams.get("rows")) };
}

/** @param {number} rows */
export async function readCustomers(rows) {
  const found = await pool.query({
    name: "customers",
    text: "SELECT id, name, email, currency, created_at FROM customers WHERE organization_id = $1 ORDER BY id DESC LIMIT $2",
    values: [organizationId, rows],
  });
  return found.rows;
}
