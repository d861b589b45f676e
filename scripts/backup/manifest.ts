import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { purposeKey } from "@/lib/tokens";
import { Refusal } from "../console/refusal.mjs";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const tableSchema = z.strictObject({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int(),
  sha256,
});
const fileSchema = z.strictObject({ key: z.string(), sha256 });

const manifestSchema = z.strictObject({
  format: z.literal("mercura-backup"),
  version: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Those that the database had: they make the tables that the rows belong in. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  /** null where files lie in a bucket, which is kept by its own means. */
  files: z.array(fileSchema).nullable(),
  /** Over all keys, policies, indexes and grants of the database. */
  catalog: sha256,
});

/** What is in a backup, each part by its checksum. It is the last entry, so that a file that was cut short has none. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = z.infer<typeof tableSchema>;
export type BackedUpFile = z.infer<typeof fileSchema>;

export const manifestEntry = "manifest.json";

/** Where a table's rows lie in the backup. */
export const tableEntry = ({ schema, name }: Pick<BackedUpTable, "schema" | "name">) =>
  `tables/${schema}.${name}.copy`;

/** Where a stored file lies in the backup. */
export const fileEntry = (key: string) => `files/${key}`;

const signedSchema = z.strictObject({ manifest: z.string(), signature: sha256 });

/** The manifest as it stands in the backup, signed by the server's secret. */
export function sealManifest(manifest: Manifest, secretKey: string): string {
  const text = JSON.stringify(manifest);
  return JSON.stringify({ manifest: text, signature: signatureOf(text, secretKey) });
}

/** A manifest that this server's secret has signed. Everything else is refused, in a sentence. */
export function openManifest(sealed: string, secretKey: string): Manifest {
  const { manifest, signature } = signedSchema.parse(JSON.parse(sealed));
  const expected = Buffer.from(signatureOf(manifest, secretKey), "hex");
  if (!timingSafeEqual(expected, Buffer.from(signature, "hex")))
    throw new Refusal(
      "The backup was changed, or comes from a server with another SECRET_KEY: its signature is not ours. Set SECRET_KEY to the one that was kept with the backup.",
    );
  return manifestSchema.parse(JSON.parse(manifest));
}

function signatureOf(text: string, secretKey: string): string {
  return createHmac("sha256", purposeKey("backup", secretKey)).update(text).digest("hex");
}
