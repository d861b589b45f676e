import "server-only";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";

const tableSchema = z.object({ name: z.string(), rows: z.int(), checksum: z.string() });

const organizationSchema = z.object({
  organization_id: organizationIdSchema,
  company_id: z.string(),
  name: z.string(),
  slug: z.string(),
  /** Rows of the old system, by its tables. */
  old_rows: z.record(z.string(), z.int()),
  /** The rows that are here now, by table, each with a sum over all its values. */
  tables: z.array(tableSchema),
  audit: z.object({ sequence: z.int(), hash: z.string() }),
  /** Accounts that the import made, without those that existed already. */
  new_user_ids: z.array(z.uuid()),
});

/** What an import brought in, and what is needed to undo it. */
export const receiptSchema = z.object({
  version: z.literal(1),
  source: z.string(),
  finished_at: z.string(),
  organizations: z.array(organizationSchema),
  /** People without a password that could be kept: each was mailed a link. */
  links: z.array(z.object({ user_id: z.uuid(), email: z.string() })),
  findings: z.record(z.string(), z.int()),
  files: z.object({ report: z.string(), ids: z.string() }),
});

export type Receipt = z.output<typeof receiptSchema>;
export type ReceiptOrganization = z.output<typeof organizationSchema>;
