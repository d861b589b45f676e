import "server-only";
import { receiveEvent } from "@/lib/billing/receive-event";
import { loggedCall } from "@/lib/logged-call";
import { problem } from "@/lib/result";
import { attempt } from "../attempt";
import { problemResponse } from "../problem-response";
import { readBytes } from "../read-bytes";
import { requestOrigin } from "../request-origin";

/** Stripe's events are a few kilobytes; an invoice with many lines can be longer. */
const maxEventBytes = 1024 * 1024;

/**
 * Takes Stripe's webhooks. The signature covers the raw bytes, so nothing may read them before. What is not accepted is answered
 * with an error, so that Stripe sends it again.
 */
export function receiveStripeWebhook(request: Request): Promise<Response> {
  const { requestId } = requestOrigin(request.headers, "api");
  return loggedCall({ requestId }, async () => {
    const received = await attempt(() => receive(request));
    return received.ok
      ? Response.json(received.value, { headers: { "Cache-Control": "no-store" } })
      : problemResponse(received.code, { requestId });
  });
}

async function receive(request: Request) {
  const bytes = await readBytes(request, maxEventBytes);
  if (!bytes) return problem("payload_too_large");
  const signature = request.headers.get("stripe-signature") ?? "";
  return receiveEvent({ body: Buffer.from(bytes), signature });
}
