import { z } from "zod";

export const manifestFormat = "mercura-organization";
/**
 * Goes up when an import would read an export of another version wrongly. Version 1 counted amounts in the digits that Intl shows
 * of a currency; since 2 they are in the minor units of ISO 4217.
 */
export const manifestVersion = 2;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What an organization's zip says about itself, in manifest.json. */
export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  version: z.literal(manifestVersion),
  exported_at: z.iso.datetime(),
  organization: z.object({ id: z.uuid(), name: z.string(), slug: z.string() }),
  /**
   * Rows and checksum of each table, the checksum over `columns` alone; `is_carried` if an import brings the table in with the
   * same checksum.
   */
  tables: z.array(
    z.object({
      table: z.string(),
      rows: count,
      sha256,
      is_carried: z.boolean(),
      columns: z.array(z.string()),
    }),
  ),
  people: z.object({ count }),
  /** `missing` files are named by rows and could not be had: lost, or held back by the virus scanner. */
  files: z.object({ count, bytes: count, missing: count, sha256 }),
  /** The end of the audit log's chain. */
  audit_chain: z.object({ sequence: z.string(), hash: sha256 }).nullable(),
});

export type Manifest = z.output<typeof manifestSchema>;
