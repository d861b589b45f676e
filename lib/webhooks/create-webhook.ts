import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { lockOrganization } from "@/lib/db/organizations/lock-organization";
import { ok, problem } from "@/lib/result";
import { addressRefusal } from "./address-refusal";
import { isConfirmed } from "./is-confirmed";
import type { CreateWebhook } from "./schema";
import { newSecret, sealSecret } from "./secret";
import { webhookColumns } from "./webhook";

const maxWebhooks = 20;

/**
 * Adds an endpoint that is told of events. The secret that signs is answered this once.
 *
 * @problem "invalid_input" | "reauthentication_required" | "webhook_limit_reached"
 */
export async function createWebhook(actor: Member, input: CreateWebhook) {
  const db = authorize(actor, "webhook.manage");
  if (!isConfirmed(actor)) return problem("reauthentication_required");
  const refusal = addressRefusal(input.url);
  if (refusal) return { ...problem("invalid_input", "url"), message: refusal };
  const id = uuidv7();
  const secret = newSecret();

  return db.$transaction(async (tx) => {
    await lockOrganization(tx);
    if ((await tx.webhookEndpoint.count()) >= maxWebhooks) return problem("webhook_limit_reached");
    const row = await tx.webhookEndpoint.create({
      data: { id, ...input, secret: sealSecret(id, secret), userId: actor.userId },
      select: webhookColumns,
    });
    await recordEvent(tx, actor, {
      action: "webhook.created",
      targetId: id,
      changes: { name: input.url, events: input.events.join(" ") },
    });
    return ok({ ...row, secret });
  });
}
