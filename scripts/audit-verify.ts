import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { isSignedCheckpoint } from "@/lib/audit/checkpoint-signature";
import { readChain } from "@/lib/audit/read-chain";
import { type Checkpoint, verifyChain } from "@/lib/audit/verify-chain";
import { purposeKey } from "@/lib/tokens";
import { say } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";
import { loadEnvFile, readSettings } from "./steps/settings.mjs";
import { withDatabase } from "./steps/with-database.mjs";

const checkpointSchema = z.object({
  organization_id: z.uuid(),
  sequence: z.coerce.bigint(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  recorded_at: z.string().default(""),
  taken_at: z.string().default(""),
  signature: z.string().optional(),
});
const organizationsSchema = z.array(z.object({ organization_id: z.uuid(), slug: z.string() }));

interface Kept {
  readonly organizationId: string;
  readonly checkpoint: Checkpoint;
  readonly times: { readonly recordedAt: string; readonly takenAt: string };
  readonly signature: string | undefined;
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { organization: { type: "string" }, checkpoint: { type: "string" } },
  });
  const kept = values.checkpoint === undefined ? null : readCheckpoint(values.checkpoint);
  loadEnvFile(root);
  const settings = readSettings(root, process.env);
  return await withDatabase(settings, async ({ ownerUrl, secretKey }) => {
    if (kept) checkSignature(kept, purposeKey("audit_checkpoint", secretKey));
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    try {
      return await verifyAll(pool, values.organization, kept);
    } finally {
      await pool.end();
    }
  });
});

async function verifyAll(
  pool: pg.Pool,
  slug: string | undefined,
  kept: Kept | null,
): Promise<number> {
  const { rows } = await pool.query(
    `SELECT organization_id, slug FROM organization_directory
     WHERE ($1::text IS NULL OR slug = $1) AND ($2::uuid IS NULL OR organization_id = $2) ORDER BY slug`,
    [slug ?? null, kept?.organizationId ?? null],
  );
  const organizations = organizationsSchema.parse(rows);
  if (organizations.length === 0) throw new Refusal("There is no such organization.");
  let broken = 0;
  for (const organization of organizations) {
    // One moment of a database in use; the pool has one connection.
    await pool.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const chain = await readChain(pool, organization.organization_id);
    const verdict = await verifyChain(chain, kept?.checkpoint);
    await pool.query("COMMIT");
    if (!verdict.isWhole) broken += 1;
    say(
      verdict.isWhole
        ? `${organization.slug}: ${verdict.count} events, whole`
        : `${organization.slug}: event ${verdict.sequence} ${verdict.fault}`,
    );
  }
  return broken > 0 ? 1 : 0;
}

function readCheckpoint(file: string): Kept {
  const { organization_id, recorded_at, taken_at, signature, ...checkpoint } =
    checkpointSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const times = { recordedAt: recorded_at, takenAt: taken_at };
  return { organizationId: organization_id, checkpoint, times, signature };
}

function checkSignature({ organizationId, checkpoint, times, signature }: Kept, seed: Buffer) {
  if (signature === undefined) return say("The checkpoint is not signed: it is taken as it is.");
  if (!isSignedCheckpoint({ organizationId, ...checkpoint, ...times }, signature, seed))
    throw new Refusal(
      "The checkpoint was changed, or comes from a server with another SECRET_KEY: its signature is not ours.",
    );
}
