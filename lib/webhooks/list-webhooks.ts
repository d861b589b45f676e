import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { webhookColumns } from "./webhook";

/** The organization's endpoints, newest first. */
export async function listWebhooks(actor: Member) {
  const db = authorize(actor, "webhook.read");
  const data = await db.webhookEndpoint.findMany({
    orderBy: { id: "desc" },
    select: webhookColumns,
  });
  return ok({ data, nextCursor: null });
}
