import { z } from "zod";

export const manifestFormat = "mercura-organization";
/** Counts up where an older import could not read a newer export. */
export const manifestVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What a zip of an organization says of itself, in manifest.json. */
export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  version: z.literal(manifestVersion),
  exported_at: z.iso.datetime(),
  organization: z.object({ id: z.uuid(), name: z.string(), slug: z.string() }),
  /**
   * Rows and checksum by table, the checksum over `columns` alone; `is_carried` where an import brings the table in, with the
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
  /** `missing` are named by rows and were not to be had: lost, or kept back by the virus scanner. */
  files: z.object({ count, bytes: count, missing: count, sha256 }),
  /** The end of the audit log's chain, which its events lead up to. */
  audit_chain: z.object({ sequence: z.string(), hash: sha256 }).nullable(),
});

export type Manifest = z.output<typeof manifestSchema>;
