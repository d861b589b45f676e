import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { currencyCode, line } from "@/lib/fields";
import { slugField } from "@/lib/organizations/schema";
import { quoteStatuses } from "@/lib/quotes/status";
import { legacyTableNames } from "./source/tables";
import { normalizeCompany } from "./survey/normalize-company";

const identifier = z.string().min(1).max(200);

const tableSchema = z.strictObject({
  table: identifier.optional(),
  /** Our name of a column → its name there. */
  columns: z.record(z.string(), identifier).default({}),
});

const companySchema = z.strictObject({
  name: line(100).optional(),
  /** Companies with one slug become one organization. */
  slug: slugField.optional(),
  currency: currencyCode.optional(),
});

const keysNormalized = <T>(given: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [normalizeCompany(key), value]));

/** mapping.json: what an installation names differently, and what becomes of it. */
export const mappingSchema = z.strictObject({
  /** Names the source: the same rows under the same name get the same ids. */
  source: line(100).optional(),
  tables: z.partialRecord(z.enum(legacyTableNames), tableSchema).default({}),
  companies: z.record(z.string(), companySchema).default({}).transform(keysNormalized),
  /** Where rows that belong to no company go. */
  orphans: companySchema.default({}),
  roles: z.record(z.string(), z.enum(roles)).default({}).transform(keysNormalized),
  statuses: z.record(z.string(), z.enum(quoteStatuses)).default({}).transform(keysNormalized),
  currency: currencyCode.default("EUR"),
  /** How 03/04/2024 is read. */
  dates: z.enum(["day_first", "month_first"]).default("day_first"),
});

export type Mapping = z.output<typeof mappingSchema>;
export type CompanyMapping = z.output<typeof companySchema>;
