import "server-only";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { NoticeData, NoticeKindName } from "@/lib/notices/kinds";
import { notify } from "@/lib/notices/notify";

type OwnersKind = Extract<
  NoticeKindName,
  "quote.viewed" | "quote.accepted" | "quote.declined" | "quote.expired"
>;

/** Tells a quote's owner what its buyer did, in the transaction of the change. */
export async function tellOwner<Kind extends OwnersKind>(
  tx: TenantTx,
  { ownerUserId }: { readonly ownerUserId: string | null },
  notice: { readonly kind: Kind; readonly data: NoticeData<Kind> },
): Promise<void> {
  if (ownerUserId) await notify(tx, { ...notice, byUserId: null, recipientUserId: ownerUserId });
}
