import "server-only";
import { receiveEvent } from "@/lib/billing/receive-event";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import { problemResponse } from "./problem-response";
import { readBytes } from "./read-bytes";
import { requestOrigin } from "./request-origin";

/** Stripe's events are a few kilobytes; an invoice with many lines can be longer. */
const maxEventBytes = 1024 * 1024;

/**
 * Takes Stripe's webhooks. The signature covers the raw bytes, so nothing may read them before. What is not accepted is answered
 * with an error, so that Stripe sends it again.
 */
export function receiveStripeWebhook(request: Request): Promise<Response> {
  const { requestId } = requestOrigin(request.headers, "api");
  return loggedCall({ requestId }, async () => {
    try {
      const bytes = await readBytes(request, maxEventBytes);
      if (!bytes) return problemResponse("payload_too_large", { requestId });
      const signature = request.headers.get("stripe-signature") ?? "";
      const received = await receiveEvent({ body: Buffer.from(bytes), signature });
      if (!received.ok) return problemResponse(received.code, { requestId });
      return Response.json(received.value, { headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      log.error({ err: error }, "a webhook failed");
      return problemResponse("unexpected", { requestId });
    }
  });
}
