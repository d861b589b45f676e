import type pg from "pg";
import { CUSTOMERS_PER_ORGANIZATION, idSql } from "./customer-ids";

/** Fills a migrated database with organizations that have the same number of customers each. */
export async function loadCustomers(client: pg.Client, organizations: number): Promise<void> {
  await client.query(
    `INSERT INTO organizations (id, name)
     SELECT ${idSql("o", "0")}, 'Organization ' || o FROM generate_series(1, $1::int) o`,
    [organizations],
  );
  await client.query(
    `INSERT INTO customers (organization_id, id, name, email, currency)
     SELECT ${idSql("o", "0")}, ${idSql("o", "c")}, 'Customer ' || c, 'customer-' || c || '@example.com', 'EUR'
     FROM generate_series(1, $1::int) o, generate_series(1, $2::int) c`,
    [organizations, CUSTOMERS_PER_ORGANIZATION],
  );
  await client.query("VACUUM (ANALYZE, FREEZE) customers");
  await client.query("VACUUM (ANALYZE, FREEZE) organizations");
}
