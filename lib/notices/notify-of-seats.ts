import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { notifyRoles } from "./notify";

interface SeatChange {
  /** The seats in use before the change and after it, counted under the organization's lock. */
  readonly before: number;
  readonly after: number;
  readonly seats: number;
  readonly byUserId: string | null;
}

/** Tells owners and admins that seats run out, when a change crosses a mark: nine in ten are taken, or all but the last. */
export async function notifyOfSeats(tx: TenantTx, change: SeatChange): Promise<void> {
  const { before, after, seats, byUserId } = change;
  const mark = Math.max(1, Math.min(Math.ceil((seats * 9) / 10), seats - 1));
  if (before >= mark || after < mark) return;
  await notifyRoles(tx, ["owner", "admin"], {
    kind: "seats.nearly_full",
    data: { used: after, seats },
    byUserId,
  });
}
