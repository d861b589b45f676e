import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Refusal } from "../console/refusal.mjs";

const SECRET_BYTES = 32;

const secretsSchema = z.strictObject({
  secretKey: z.string().min(SECRET_BYTES),
  superuserPassword: z.string().min(1),
  ownerPassword: z.string().min(1),
});

/** @typedef {z.infer<typeof secretsSchema>} Secrets */

/**
 * The secrets of a data folder, made on the first start and kept in a file that only its owner can read.
 *
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function readOrCreateSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) return parse(file);
  if (existsSync(path.join(dataDir, "postgres"))) {
    throw new Refusal(
      `${file} is missing, and without it the database beside it cannot be opened: bring the file back, or move ${dataDir} away to begin anew.`,
    );
  }
  const secrets = {
    secretKey: randomSecret(),
    superuserPassword: randomSecret(),
    ownerPassword: randomSecret(),
  };
  // Written aside and renamed: half a file would lock the database for ever.
  const draft = `${file}.draft`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return secrets;
}

function randomSecret() {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** @param {string} file */
function parse(file) {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new Refusal(`${file} is damaged: bring back a copy of it.`);
  }
}
