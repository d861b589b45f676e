import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { type Member, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { ok, problem } from "@/lib/result";
import { tokenHash } from "@/lib/tokens";
import { type KeptAnswer, readAnswer } from "./kept-answer";

const lifetimeHours = 24;
/** Longer than any request takes: whoever holds a claim for longer has crashed. */
const leaseMinutes = 2;
const patienceSeconds = 10;
const pollMilliseconds = 100;

/** A request that came with an Idempotency-Key. */
export interface KeyedRequest {
  readonly key: string;
  /** Method and path. */
  readonly route: string;
  /** What was sent, as one text. */
  readonly content: string;
}

/** The right to carry a request out, or the answer to the first one like it. */
export type Claim = { readonly claimId: string } | { readonly kept: KeptAnswer };

/**
 * Claims a key for 24 hours, separately for each caller. Of many requests at once one gets the claim, and the others wait for its
 * answer. After a crash the audit log tells whether the first request was carried out; if not, this one may be.
 *
 * @problem "idempotency_key_reused" | "idempotency_in_progress" | "idempotency_answer_lost"
 * @see draft-ietf-httpapi-idempotency-key-header
 */
export async function claimKey(actor: Member, request: KeyedRequest) {
  const db = authorize(system(actor.organizationId), "request.remember");
  const { requestId } = actor.origin;
  // So that nobody gets another's answer by guessing their key.
  const key = tokenHash(`${actor.token?.id ?? actor.userId}:${request.key}`);
  const place = { key, route: request.route };
  const requestHash = tokenHash(request.content);
  const deadline = Date.now() + patienceSeconds * 1000;
  await db.idempotencyKey.deleteMany({ where: { expiresAt: { lt: new Date() } } });

  for (;;) {
    const now = new Date();
    const id = uuidv7();
    const expiresAt = new Date(now.getTime() + lifetimeHours * 3_600_000);
    const claim = { id, ...place, requestHash, requestId, userId: actor.userId, expiresAt };
    // The unique key decides between simultaneous requests.
    const { count } = await db.idempotencyKey.createMany({
      data: [{ ...claim, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 1) return ok<Claim>({ claimId: id });

    const found = await db.idempotencyKey.findFirst({ where: place });
    if (!found) continue;
    if (found.requestHash !== requestHash) return problem("idempotency_key_reused");
    const kept = readAnswer(found);
    if (kept) return ok<Claim>({ kept });
    if (now.getTime() - found.createdAt.getTime() > leaseMinutes * 60_000) {
      if (await wasCarriedOut(db, found.requestId)) return problem("idempotency_answer_lost");
      const taken = await db.idempotencyKey.updateMany({
        where: { id: found.id, status: null, requestId: found.requestId },
        data: { requestId, createdAt: now },
      });
      if (taken.count === 1) return ok<Claim>({ claimId: found.id });
    }
    if (Date.now() > deadline)
      return { ...problem("idempotency_in_progress"), retryAfterSeconds: 1 };
    await wait(pollMilliseconds);
  }
}

// Every change writes its event in its own transaction.
async function wasCarriedOut(db: TenantDb, requestId: string | null): Promise<boolean> {
  return (await db.auditEvent.count({ where: { requestId, result: "success" } })) > 0;
}

/** Keeps the answer to a claimed request, for those that repeat its key. */
export async function keepAnswer(
  actor: Member,
  claimId: string,
  sealedAnswer: string,
  status: number,
): Promise<void> {
  const db = authorize(system(actor.organizationId), "request.remember");
  await db.idempotencyKey.updateMany({ where: { id: claimId }, data: { status, sealedAnswer } });
}

/** Gives a claim back: what was refused for now may be tried again with the same key. */
export async function releaseKey(actor: Member, claimId: string): Promise<void> {
  const db = authorize(system(actor.organizationId), "request.remember");
  await db.idempotencyKey.deleteMany({ where: { id: claimId, status: null } });
}
