import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";
import { isConfirmed } from "./is-confirmed";
import { newSecret, sealSecret } from "./secret";

const overlapHours = 24;

/**
 * Gives an endpoint a new secret, which only this answer has. For a day the former one signs as well.
 *
 * @problem "not_found" | "reauthentication_required"
 */
export async function rotateWebhookSecret(actor: Member, { webhookId }: { webhookId: string }) {
  const db = authorize(actor, "webhook.manage");
  if (!isConfirmed(actor)) return problem("reauthentication_required");
  const secret = newSecret();
  const previousSecretUntil = new Date(Date.now() + overlapHours * 3_600_000);

  return db.$transaction(async (tx) => {
    const where = { id: webhookId };
    const endpoint = await tx.webhookEndpoint.findFirst({
      where,
      select: { url: true, secret: true },
    });
    if (!endpoint) return problem("not_found");
    await tx.webhookEndpoint.updateMany({
      where,
      data: {
        secret: sealSecret(webhookId, secret),
        previousSecret: endpoint.secret,
        previousSecretUntil,
      },
    });
    await recordEvent(tx, actor, {
      action: "webhook.secret_rotated",
      targetId: webhookId,
      changes: { name: endpoint.url },
    });
    return ok({ secret, previousSecretUntil });
  });
}
