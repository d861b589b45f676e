import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { ok, problem } from "@/lib/result";

/**
 * Deletes an endpoint with the log of its deliveries.
 *
 * @problem "not_found"
 */
export async function deleteWebhook(actor: Member, { webhookId }: { webhookId: string }) {
  const db = authorize(actor, "webhook.manage");

  return db.$transaction(async (tx) => {
    const where = { id: webhookId };
    const endpoint = await tx.webhookEndpoint.findFirst({ where, select: { url: true } });
    if (!endpoint) return problem("not_found");
    await tx.webhookEndpoint.deleteMany({ where });
    await recordEvent(tx, actor, {
      action: "webhook.deleted",
      targetId: webhookId,
      changes: { name: endpoint.url },
    });
    return ok({ webhookId });
  });
}
