import "server-only";
import type { Member } from "@/lib/access/actor";
import { claimKey, keepAnswer, releaseKey } from "@/lib/idempotency/claim-key";
import { type KeptAnswer, sealAnswer } from "@/lib/idempotency/kept-answer";
import { log } from "@/lib/log";
import { problemResponse } from "../problem-response";
import { refusal } from "./api-answer";
import type { Sent } from "./api-input";

const keyShape = /^[\x21-\x7e]{1,255}$/;

/**
 * Carries a POST out once, however often it comes with the same Idempotency-Key: the answer is kept for 24 hours and given again.
 * Failures on our side and refusals for the moment are not kept.
 */
export async function answerOnce(
  actor: Member,
  request: Request,
  sent: Sent,
  work: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (request.method !== "POST" || key === null) return work();
  const { requestId } = actor.origin;
  if (!keyShape.test(key)) return problemResponse("idempotency_key_invalid", { requestId });
  const { pathname } = new URL(request.url);
  const keyed = { key, route: `POST ${pathname}`, content: JSON.stringify(sent) };
  const claim = await claimKey(actor, keyed);
  if (!claim.ok) return refusal(claim, requestId);
  if ("kept" in claim.value) return replay(claim.value.kept, requestId);

  const { claimId } = claim.value;
  const response = await work().catch(async (error: unknown) => {
    await releaseKey(actor, claimId);
    throw error;
  });
  const { status, headers } = response;
  // Such a file is made while it is sent, and may be of any length.
  const isPassing = status >= 500 || status === 429 || headers.has("content-disposition");
  if (isPassing) await releaseKey(actor, claimId);
  else
    await keep(actor, claimId, response.clone()).catch((error: unknown) => {
      // The work is done: the claim stays, so that the same key never does it again, and the audit log tells that it was done.
      log.error({ err: error }, "an answer could not be kept for its idempotency key");
    });
  return response;
}

async function keep(actor: Member, claimId: string, response: Response): Promise<void> {
  const { status, headers } = response;
  const answer: KeptAnswer = {
    status,
    body: await response.text(),
    contentType: headers.get("content-type") ?? "",
    etag: headers.get("etag"),
  };
  await keepAnswer(actor, claimId, sealAnswer(claimId, answer), status);
}

function replay({ status, body, contentType, etag }: KeptAnswer, requestId: string): Response {
  return new Response(body, {
    status,
    headers: {
      "Content-Type": contentType,
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
      "Idempotency-Replayed": "true",
      ...(etag ? { ETag: etag } : {}),
    },
  });
}
