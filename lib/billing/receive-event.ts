import "server-only";
import { identityDb } from "@/lib/db/identity";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { billingGateway } from "./billing-gateway";

/** Events that can concern a subscription. Others that an endpoint may be sent are ignored. */
const kinds = /^(customer\.(subscription\.|deleted$)|checkout\.session\.|invoice\.)/;

/**
 * Takes a webhook's event once: the key of billing_events decides between any number of copies. Nothing it says is believed. A
 * job that asks the gateway for the state is queued if, and only if, the event is claimed.
 *
 * @problem "signature_invalid" | "not_found": nobody pays here
 * @see https://docs.stripe.com/webhooks#best-practices
 */
export async function receiveEvent({ body, signature }: { body: Buffer; signature: string }) {
  const gateway = billingGateway();
  if (gateway.provider === "self_hosted") return problem("not_found");
  const event = gateway.readEvent(body, signature);
  if (!event) return problem("signature_invalid");
  const { id, type, customerId } = event;
  if (!customerId || !kinds.test(type)) return ok({ outcome: "ignored" });

  return identityDb.$transaction(async (tx) => {
    const { count } = await tx.billingEvent.createMany({
      data: [{ id, type }],
      skipDuplicates: true,
    });
    if (count === 0) return ok({ outcome: "duplicate" });
    const customer = await tx.billingCustomer.findUnique({
      where: { stripeCustomerId: customerId },
    });
    // The Stripe account may serve others too.
    if (!customer) return ok({ outcome: "unknown_customer" });
    const organizationId = organizationIdSchema.parse(customer.organizationId);
    await enqueue(tx, "billing.sync", { organizationId });
    return ok({ outcome: "claimed" });
  });
}
