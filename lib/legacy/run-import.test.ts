import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { isRole } from "@/lib/access/roles";
import { listCustomers } from "@/lib/customers/list-customers";
import { listCustomersSchema } from "@/lib/customers/schema";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { listDocuments } from "@/lib/documents/list-documents";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { readFile } from "@/lib/files/read-file";
import { createQuote } from "@/lib/quotes/create-quote";
import { createQuoteSchema } from "@/lib/quotes/schema";
import { anOrganization, anOrigin, aPerson } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import type { LegacyWriter } from "../testing/legacy/legacy-writer";
import { anEmptyLegacyDatabase } from "../testing/legacy/old-database";
import { mappingSchema } from "./mapping";
import { receiptSchema } from "./receipt";
import { runImport } from "./run-import";

const folder = mkdtempSync(path.join(tmpdir(), "run-import-"));
let count = 0;
let file: string;
let old: LegacyWriter;

beforeEach(() => {
  count += 1;
  file = path.join(folder, `old-${count}.db`);
  old = anEmptyLegacyDatabase(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly mapping?: z.input<typeof mappingSchema>;
  readonly ownerEmail?: string;
  readonly filesFolder?: string;
}

async function bringIn({ mapping = {}, ownerEmail, filesFolder }: Run = {}) {
  old.close();
  const out = path.join(folder, `out-${count}`);
  await runImport({
    from: file,
    mapping: mappingSchema.parse(mapping),
    isDry: false,
    outFolder: out,
    filesFolder: filesFolder ?? null,
    ownerEmail: ownerEmail ?? null,
    progress: () => {},
  });
  return receiptSchema.parse(JSON.parse(readFileSync(path.join(out, "receipt.json"), "utf8")));
}

const made = "2020-05-06 07:08:09";
const admin = (company: string) => ({
  email: `admin-${count}@${company}.example`,
  name: "Ada",
  role: "admin",
  company_id: company,
  created_at: made,
});

const memberSchema = z.tuple([z.object({ user_id: z.string(), role: z.string().refine(isRole) })]);

/** Somebody of the organization with this slug, as they act after a log-in. */
async function asMember(slug: string, email: string): Promise<Member> {
  const { rows } = await ownerDatabase.query(
    `SELECT m.user_id, m.role, m.organization_id FROM user_organizations m JOIN users u ON u.id = m.user_id
     JOIN organization_directory o USING (organization_id) WHERE o.slug = $1 AND u.email = $2`,
    [slug, email],
  );
  const [{ user_id: userId, role }] = memberSchema.parse(rows);
  const [{ organization_id }] = z
    .tuple([z.object({ organization_id: organizationIdSchema })])
    .parse(rows);
  return {
    organizationId: organization_id,
    userId,
    role,
    status: "active",
    hasOwnRecordsOnly: false,
    sessionId: null,
    origin: anOrigin(),
    isFresh: true,
  };
}

test("other names, companies that are one, roles and currencies follow the mapping", async () => {
  old.database.exec(
    "ALTER TABLE customers RENAME TO clients; ALTER TABLE clients RENAME COLUMN name TO title",
  );
  old.add("users", { ...admin("north"), role: "Chief" });
  old.add("clients", { company_id: "North", title: "One", created_at: made });
  old.add("clients", { company_id: "north gmbh", title: "Two", created_at: made });
  const slug = `nordwerk-${count}`;
  const company = { slug, name: "Nordwerk", currency: "CHF" };
  const receipt = await bringIn({
    mapping: {
      tables: { customers: { table: "clients", columns: { name: "title" } } },
      companies: { north: company, "North GmbH": company },
      roles: { chief: "admin" },
    },
  });
  expect(receipt.organizations).toMatchObject([
    { slug, name: "Nordwerk", old_rows: { customers: 2 } },
  ]);
  const ada = await asMember(slug, `admin-${count}@north.example`);
  expect(ada.role).toBe("owner");
  const listed = valueFrom(await listCustomers(ada, listCustomersSchema.parse({ sort: "name" })));
  expect(listed.data.map(({ name, currency }) => [name, currency])).toEqual([
    ["One", "CHF"],
    ["Two", "CHF"],
  ]);
});

test("SKUs come without marks that show nothing, and two that then are one are told apart", async () => {
  old.add("users", admin("acme"));
  const product = { company_id: "acme", name: "Oven", price: 5, currency: "EUR", created_at: made };
  for (const sku of ["OVEN\u200b-1", "OVEN-1", "RACK\u00ad-2"])
    old.add("products", { ...product, sku });
  const [organization] = (await bringIn()).organizations;
  const { rows } = await ownerDatabase.query(
    `SELECT sku FROM products JOIN organization_directory USING (organization_id) WHERE slug = $1 ORDER BY sku`,
    [organization?.slug],
  );
  expect(rows.map(({ sku }) => sku)).toEqual(["OVEN-1", "OVEN-1-2", "RACK-2"]);
});

test("the next quote that is written gets the number after the old ones", async () => {
  old.add("users", admin("acme"));
  old.add("customers", { company_id: "acme", name: "Buyer", created_at: made });
  old.add("quotes", {
    company_id: "acme",
    quote_number: "Q-0041",
    customer_id: 1,
    total: 0,
    created_at: made,
  });
  const [organization] = (await bringIn()).organizations;
  const ada = await asMember(organization?.slug ?? "", `admin-${count}@acme.example`);
  const { data } = valueFrom(await listCustomers(ada, listCustomersSchema.parse({})));
  const input = createQuoteSchema.parse({ customerId: data[0]?.id });
  expect(valueFrom(await createQuote(ada, input)).number).toBe(42);
});

test("a document comes with its very bytes, and never from outside of the folder", async () => {
  const filesFolder = path.join(folder, `files-${count}`);
  mkdirSync(path.join(filesFolder, "uploads"), { recursive: true });
  writeFileSync(path.join(filesFolder, "uploads", "terms.txt"), "Terms of 2020\n");
  writeFileSync(path.join(folder, "secret.txt"), "not for anybody\n");
  old.add("users", admin("paper"));
  const document = { company_id: "paper", filename: "Terms.txt", created_at: made };
  old.add("documents", { ...document, file_path: "/var/www/uploads/terms.txt" });
  old.add("documents", { ...document, file_path: "../secret.txt" });
  const [organization] = (await bringIn({ filesFolder })).organizations;
  const ada = await asMember(organization?.slug ?? "", `admin-${count}@paper.example`);
  const { data } = valueFrom(await listDocuments(ada, listDocumentsSchema.parse({})));
  expect(data).toMatchObject([{ name: "Terms", sizeBytes: 14 }]);
  const { rows } = await ownerDatabase.query(
    "SELECT storage_key FROM document_versions WHERE organization_id = $1",
    [ada.organizationId],
  );
  const [{ storage_key }] = z.tuple([z.object({ storage_key: z.string() })]).parse(rows);
  expect(String(await readFile(ada.organizationId, storage_key))).toBe("Terms of 2020\n");
});

test("somebody who has proved the address already keeps their account, and an undo would leave it alone", async () => {
  const person = await aPerson(`admin-${count}@proven.example`);
  await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
    person.userId,
  ]);
  old.add("users", admin("proven"));
  const [organization] = (await bringIn()).organizations;
  const ada = await asMember(organization?.slug ?? "", person.email);
  expect(ada).toMatchObject({ userId: person.userId, role: "owner" });
  expect(organization?.new_user_ids).toEqual([]);
});

test("rows of nobody go to the owner who was named, and to no one by chance", async () => {
  old.add("users", { ...admin("acme"), company_id: null, role: "user" });
  old.add("customers", { company_id: null, name: "Stray", created_at: made });
  const ownerEmail = `keeper-${count}@house.example`;
  const receipt = await bringIn({ ownerEmail });
  const [{ slug, name } = { slug: "", name: "" }] = receipt.organizations;
  expect(name).toBe("Imported without company");
  expect((await asMember(slug, ownerEmail)).role).toBe("owner");
  expect((await asMember(slug, `admin-${count}@acme.example`)).role).toBe("sales_rep");
  expect(receipt.links.map(({ email }) => email)).toContain(ownerEmail);
});

test("a slug that somebody has stays theirs", async () => {
  const { slug } = await anOrganization();
  old.add("users", admin("taken"));
  const [organization] = (await bringIn({ mapping: { companies: { taken: { slug } } } }))
    .organizations;
  expect(organization?.slug).toBe(`${slug}-2`);
});

test("a database whose rows can't be told apart is refused", async () => {
  old.database.exec("DROP TABLE products; CREATE TABLE products (id TEXT, name TEXT)");
  old.add("products", { id: "A-1", name: "Thing" });
  await expect(bringIn()).rejects.toThrow(
    "A row of products has the id A-1: ids have to be whole numbers.",
  );
});
