import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok, problem } from "@/lib/result";
import { webhookColumns } from "./webhook";

/**
 * One endpoint.
 *
 * @problem "not_found"
 */
export async function getWebhook(actor: Member, { webhookId }: { webhookId: string }) {
  const db = authorize(actor, "webhook.read");
  const row = await db.webhookEndpoint.findFirst({
    where: { id: webhookId },
    select: webhookColumns,
  });
  return row ? ok(row) : problem("not_found");
}
