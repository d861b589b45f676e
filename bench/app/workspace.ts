import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { HttpClient } from "../http-client";

const memberCount = 50;
const password = "a sentence is a good password";
const signedUpSchema = z.object({
  organization_id: z.string(),
  user_id: z.string(),
  access_token: z.string(),
});

export interface Workspace {
  readonly slug: string;
  readonly organizationId: string;
  readonly ownerUserId: string;
  readonly token: string;
  /** Some of its customers, from all over its list. */
  readonly customerIds: readonly string[];
}

/** A company with so many customers and as many quotes, and fifty members, behind a session of its owner. */
export async function openWorkspace(
  client: HttpClient,
  database: pg.Client,
  { slug, rows }: { slug: string; rows: number },
): Promise<Workspace> {
  const { status, text } = await client.call("/api/v1/organizations", {
    method: "POST",
    body: {
      name: `Company ${slug}`,
      slug,
      owner_name: "Kim Berg",
      owner_email: `kim@${slug}.example`,
      owner_password: password,
    },
  });
  if (status !== 201) throw new Error(`The company could not sign up: ${text}`);
  const { organization_id, user_id, access_token } = signedUpSchema.parse(JSON.parse(text));
  await database.query("UPDATE organizations SET seats = 10000 WHERE id = $1", [organization_id]);
  await addMembers(database, organization_id, slug);
  await addRows(database, organization_id, user_id, rows);
  const { rows: some } = await database.query(
    "SELECT id FROM customers WHERE organization_id = $1 ORDER BY md5(id::text) LIMIT 100",
    [organization_id],
  );
  const customerIds = z
    .array(z.object({ id: z.string() }))
    .parse(some)
    .map(({ id }) => id);
  return {
    slug,
    organizationId: organization_id,
    ownerUserId: user_id,
    token: access_token,
    customerIds,
  };
}

/** Companies that nobody asks for, so that the tables are as full as with many customers of Mercura. */
export async function addOtherCompanies(
  database: pg.Client,
  { companies, rows }: { companies: number; rows: number },
): Promise<void> {
  const each = Math.floor(rows / companies);
  for (let made = 0; made < companies; made += 1) {
    const organizationId = uuidv7();
    await database.query("INSERT INTO organizations (id, name) VALUES ($1, $2)", [
      organizationId,
      `Other ${made}`,
    ]);
    await addRows(database, organizationId, null, each);
  }
}

/** Brings statistics and indexes up to date, as autovacuum would in time. */
export async function settle(database: pg.Client): Promise<void> {
  for (const table of ["customers", "quotes", "users", "organization_members", "organizations"])
    await database.query(`VACUUM (ANALYZE) ${table}`);
}

async function addMembers(database: pg.Client, organizationId: string, slug: string) {
  await database.query(
    `WITH people AS (
       INSERT INTO users (id, email, name, email_verified_at)
       SELECT uuidv7(), 'member-' || n || '@' || $2 || '.example', 'Member ' || n, now()
       FROM generate_series(1, $3::int) n RETURNING id
     ), members AS (
       INSERT INTO organization_members (organization_id, id, user_id, role)
       SELECT $1::uuid, uuidv7(), id, 'viewer' FROM people
     )
     INSERT INTO user_organizations (user_id, organization_id, role)
     SELECT id, $1::uuid, 'viewer' FROM people`,
    [organizationId, slug, memberCount - 1],
  );
}

// A customer's quote has the same number. Every tenth is still a draft; the rest ended in every way.
async function addRows(
  database: pg.Client,
  organizationId: string,
  ownerUserId: string | null,
  rows: number,
) {
  await database.query(
    `WITH numbers AS (
       SELECT n, uuidv7() AS id FROM generate_series(1, $3::int) n
     ), added AS (
       INSERT INTO customers (organization_id, id, owner_user_id, name, email, currency, tags, updated_at, created_at)
       SELECT $1::uuid, id, $2::uuid, 'Customer ' || n, 'customer-' || n || '@example.com', 'EUR',
         CASE WHEN n % 100 = 0 THEN '{rare}'::text[] ELSE '{}' END,
         now() - n * interval '1 minute', now() - n * interval '1 minute'
       FROM numbers
     )
     INSERT INTO quotes (organization_id, id, owner_user_id, customer_id, number, title, status, currency,
       subtotal_minor, total_minor, sent_at, decided_at, created_at, updated_at)
     SELECT $1::uuid, uuidv7(), $2::uuid, id, n, 'Quote ' || n,
       (ARRAY['draft', 'sent', 'accepted', 'declined', 'expired'])[1 + n % 5], 'EUR',
       n * 100, n * 100, CASE WHEN n % 5 > 0 THEN now() - n % 365 * interval '1 day' END,
       CASE WHEN n % 5 IN (2, 3) THEN now() - n % 365 * interval '1 day' END,
       now() - n % 365 * interval '1 day', now()
     FROM numbers`,
    [organizationId, ownerUserId, rows],
  );
}
