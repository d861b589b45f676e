import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { changedFields } from "@/lib/changed-fields";
import { ok, problem } from "@/lib/result";
import { addressRefusal } from "./address-refusal";
import { isConfirmed } from "./is-confirmed";
import type { UpdateWebhook } from "./schema";
import { webhookColumns } from "./webhook";

/**
 * Changes an endpoint; what the input leaves out stays. One that was disabled and is enabled again starts without failures.
 *
 * @problem "invalid_input" | "not_found" | "reauthentication_required": an address is where the events go | "conflict"
 */
export async function updateWebhook(
  actor: Member,
  { webhookId, lockVersion, ...changes }: UpdateWebhook,
) {
  const db = authorize(actor, "webhook.manage");
  const refusal = changes.url === undefined ? null : addressRefusal(changes.url);
  if (refusal) return { ...problem("invalid_input", "url"), message: refusal };

  return db.$transaction(async (tx) => {
    const where = { id: webhookId };
    const before = await tx.webhookEndpoint.findFirst({ where, select: webhookColumns });
    if (!before) return problem("not_found");
    const changed = changedFields(before, changes);
    if (changed.length === 0) return ok(before);
    if (changed.includes("url") && !isConfirmed(actor)) return problem("reauthentication_required");
    // One statement decides between two who save at the same moment.
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { ...where, lockVersion: lockVersion ?? before.lockVersion },
      data: {
        ...changes,
        ...(changes.isEnabled ? { consecutiveFailures: 0 } : {}),
        lockVersion: { increment: 1 },
      },
    });
    if (count === 0) return problem("conflict");
    await recordEvent(tx, actor, {
      action: "webhook.updated",
      targetId: webhookId,
      changes: { name: changes.url ?? before.url, fields: changed.join(", ") },
    });
    return ok(await tx.webhookEndpoint.findFirstOrThrow({ where, select: webhookColumns }));
  });
}
