/**
 * Foreign keys to organizations and users are written by hand in the migrations, because a Prisma relation would let a tenant's
 * handle reach those tables. Prisma would drop them again, so their removal is taken out of every script it writes.
 *
 * @param {string} script SQL as the schema engine writes it
 * @returns {string} empty when nothing else is left
 */
export function keepHandWrittenKeys(script) {
  return script.replaceAll(DROPPED_KEY, "").trim();
}

const DROPPED_KEY =
  /-- DropForeignKey\nALTER TABLE "\w+" DROP CONSTRAINT "\w+(?:organization|user)_id_fkey";\n*/g;
