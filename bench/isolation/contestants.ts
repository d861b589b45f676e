import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { PrismaClient } from "@/lib/db/generated/client";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { statementNames } from "@/lib/db/wire/statement-names";
import { customerId, organizationId } from "./customer-ids";
import type { Work } from "./operations";

const columns = `"organization_id", "id", "user_id", "owner_user_id", "name", "email", "phone", "website", "tax_number",
  "currency", "note", "tags", "lock_version", "deleted_at", "created_at", "updated_at"`;

/** What competes: how it reaches the same rows, from its connection's address. */
export const contestants = {
  "raw pg": (url: string) => rawPg(openPool(url)),
  "unscoped Prisma": (url: string) => unscopedPrisma(new PrismaPg(openPool(url))),
  "unscoped Prisma, named statements": (url: string) =>
    unscopedPrisma(new PrismaPg(openPool(url), { statementNameGenerator: statementNames() })),
  walls,
} as const;

export type Contestant = keyof typeof contestants;

function openPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, max: Number(process.env.DATABASE_POOL_SIZE) });
}

function rawPg(pool: pg.Pool): Work {
  return {
    "read one": (organization, customer) =>
      pool.query(
        `SELECT ${columns} FROM "customers" WHERE "id" = $1 AND "organization_id" = $2 LIMIT 1`,
        [customerId(organization, customer), organizationId(organization)],
      ),
    "list 50": (organization) =>
      pool.query(
        `SELECT ${columns} FROM "customers" WHERE "deleted_at" IS NULL AND "organization_id" = $1 ORDER BY "id" DESC LIMIT 50`,
        [organizationId(organization)],
      ),
    create: (organization) =>
      pool.query(
        `INSERT INTO "customers" ("organization_id", "id", "name", "currency") VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
        [organizationId(organization), uuidv7(), "New", "EUR"],
      ),
    update: (organization, customer) =>
      pool.query(
        `UPDATE "customers" SET "name" = $1, "updated_at" = $2 WHERE "organization_id" = $3 AND "id" = $4 RETURNING ${columns}`,
        ["Changed", new Date(), organizationId(organization), customerId(organization, customer)],
      ),
  };
}

function unscopedPrisma(adapter: PrismaPg): Work {
  const db = new PrismaClient({ adapter });
  return {
    "read one": async (organization, customer) =>
      db.customer.findFirst({
        where: {
          id: customerId(organization, customer),
          organizationId: organizationId(organization),
        },
      }),
    "list 50": async (organization) =>
      db.customer.findMany({
        where: { deletedAt: null, organizationId: organizationId(organization) },
        orderBy: { id: "desc" },
        take: 50,
      }),
    create: async (organization) =>
      db.customer.create({
        data: { organizationId: organizationId(organization), name: "New", currency: "EUR" },
      }),
    update: async (organization, customer) =>
      db.customer.update({ where: keyOf(organization, customer), data: { name: "Changed" } }),
  };
}

/** The application's own handle, requested again by every operation, as a request does. Its address is in the environment. */
function walls(): Work {
  const db = (organization: number) => tenantDb(organizationId(organization));
  return {
    "read one": (organization, customer) =>
      db(organization).customer.findFirst({ where: { id: customerId(organization, customer) } }),
    "list 50": (organization) =>
      db(organization).customer.findMany({
        where: { deletedAt: null },
        orderBy: { id: "desc" },
        take: 50,
      }),
    create: (organization) =>
      db(organization).customer.create({ data: { name: "New", currency: "EUR" } }),
    update: (organization, customer) =>
      db(organization).customer.update({
        where: keyOf(organization, customer),
        data: { name: "Changed" },
      }),
  };
}

function keyOf(organization: number, customer: number) {
  return {
    organizationId_id: {
      organizationId: organizationId(organization),
      id: customerId(organization, customer),
    },
  };
}
