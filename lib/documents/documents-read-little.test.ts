import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { unscoped } from "@/lib/db/tenancy/unscoped";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { documentRows } from "./document-rows";
import { listDocuments } from "./list-documents";
import { listDocumentsSchema } from "./schema";

const customers = 500;
/** Ten of each customer, ten of its one quote, and ten of both. */
const documents = customers * 30;
const count = 11;
const readSchema = z.tuple([z.object({ read: z.coerce.number() })]);
const idsSchema = z.array(z.object({ id: z.string() }));

let organization: Organization;
let customerId: string;

beforeAll(async () => {
  organization = await anOrganization();
  const { rows } = await ownerDatabase.query(
    `WITH made AS (
       INSERT INTO customers (organization_id, id, name, currency, updated_at)
       SELECT $1, uuidv7(), 'Werk ' || n, 'EUR', now() FROM generate_series(1, $2::integer) AS n RETURNING id),
     numbered AS (SELECT id, row_number() OVER () AS n, uuidv7() AS quote_id FROM made),
     quotes AS (
       INSERT INTO quotes (organization_id, id, customer_id, number, title, status, currency, updated_at)
       SELECT $1, quote_id, id, n, 'Quote ' || n, 'draft', 'EUR', now() FROM numbered),
     documents AS (
       INSERT INTO documents (organization_id, id, name, customer_id, quote_id, updated_at)
       SELECT $1, uuidv7(), 'Document ' || place % 7, CASE WHEN place % 3 <> 0 THEN numbered.id END,
         CASE WHEN place % 3 <> 1 THEN quote_id END, now()
       FROM generate_series(1, 30) AS place, numbered RETURNING id),
     versions AS (
       INSERT INTO document_versions (organization_id, id, document_id, number, file_name, content_type, size_bytes, sha256, storage_key)
       SELECT $1, uuidv7(), id, 1, 'a.txt', 'text/plain', 1, '', id::text FROM documents)
     SELECT id FROM numbered LIMIT 1`,
    [organization.organizationId, customers],
  );
  customerId = idsSchema.parse(rows)[0]?.id ?? "";
  await ownerDatabase.query("ANALYZE customers, quotes, documents, document_versions");
});

describe(`of ${documents} documents, few are read`, () => {
  test.each(["newest", "name"] as const)("for a page of one customer's, %s first", async (sort) => {
    const { read, rows } = await readFor(sort, ({ id }) => ({ customerId: id, meant: {} }));
    expect(rows).toHaveLength(count);
    expect(read).toBeLessThan(200);
  });

  test("which takes an index for each part: with an OR many are read", async () => {
    const { read } = await readFor("newest", ({ id }) => ({
      customerId: null,
      meant: { OR: [{ customerId: id }, { quote: { customerId: id } }] },
    }));
    expect(read).toBeGreaterThan(1_000);
  });
});

test.each(["newest", "name"])(
  "a customer's documents and those of its quotes are paged through once, %s first",
  async (sort) => {
    const all = await ownerDatabase.query(
      `SELECT id FROM documents WHERE organization_id = $1
       AND (customer_id = $2 OR quote_id IN (SELECT id FROM quotes WHERE organization_id = $1 AND customer_id = $2))
     ORDER BY ${sort === "name" ? "name, id" : "id DESC"}`,
      [organization.organizationId, customerId],
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = listDocumentsSchema.parse({ customerId, sort, limit: 7, cursor });
      const { data, nextCursor } = valueFrom(await listDocuments(organization.owner, query));
      seen.push(...data.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(30);
    expect(seen).toEqual(idsSchema.parse(all.rows).map(({ id }) => id));
  },
);

/** What a page has, and how many documents and quotes PostgreSQL reads for it. */
async function readFor(
  sort: "newest" | "name",
  asked: (customer: { id: string }) => { customerId: string | null; meant: object },
) {
  const db = authorize(organization.owner, "document.read");
  return db.$transaction(async (tx) => {
    const before = await allRead(tx);
    const rows = await documentRows(tx, { ...asked({ id: customerId }), sort, count });
    return { rows, read: (await allRead(tx)) - before };
  });
}

async function allRead(tx: TenantTx): Promise<number> {
  const rows = await unscoped(tx).query`
    SELECT sum(seq_tup_read + idx_tup_fetch) AS read
    FROM pg_stat_xact_user_tables WHERE relname IN ('documents', 'quotes')`;
  return readSchema.parse(rows)[0].read;
}
