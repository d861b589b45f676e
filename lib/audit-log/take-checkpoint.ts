import "server-only";
import { toSnakeCaseKeys } from "es-toolkit/object";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { publicKeyOf, signCheckpoint } from "@/lib/audit/checkpoint-signature";
import { ok, problem } from "@/lib/result";
import { purposeKey } from "@/lib/tokens";

/**
 * The present end of the organization's chain, signed. Kept elsewhere, it proves later that the log up to here is unchanged, even
 * to somebody who trusts nobody with the database: `npm run audit:verify -- --checkpoint FILE`.
 *
 * @problem "not_found" before the chain's first event
 */
export async function takeCheckpoint(actor: Member) {
  const db = authorize(actor, "audit.read");
  const head = await db.auditHead.findFirst({
    select: { sequence: true, hash: true, recordedAt: true },
  });
  if (!head) return problem("not_found");
  const checkpoint = {
    organizationId: actor.organizationId,
    sequence: head.sequence,
    hash: head.hash,
    recordedAt: head.recordedAt.toISOString(),
    takenAt: new Date().toISOString(),
  };
  const seed = purposeKey("audit_checkpoint");
  return ok({
    ...checkpoint,
    sequence: Number(head.sequence),
    signature: signCheckpoint(checkpoint, seed),
    publicKey: publicKeyOf(seed),
  });
}

/**
 * A checkpoint as a file.
 *
 * @problem "not_found" before the chain's first event
 */
export async function checkpointFile(actor: Member) {
  const taken = await takeCheckpoint(actor);
  if (!taken.ok) return taken;
  const { sequence } = taken.value;
  const text = JSON.stringify(toSnakeCaseKeys(taken.value), null, 2);
  return ok({
    fileName: `audit-checkpoint-${sequence}.json`,
    content: Buffer.from(`${text}\n`),
    isAttachment: true,
  });
}
