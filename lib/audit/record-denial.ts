import "server-only";
import { system } from "@/lib/access/actor";
import { authorize, type Forbidden } from "@/lib/access/authorize";
import { recordEvent } from "./record-event";

/** Records who lacked a permission for what. @see ASVS 5.0 16.3.2 */
export async function recordDenial({ actor, permission }: Forbidden): Promise<void> {
  const { organizationId } = actor;
  const db = authorize(system(organizationId), "audit.record");
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "access.denied",
      targetId: organizationId,
      isDenied: true,
      changes: { permission },
    }),
  );
}
