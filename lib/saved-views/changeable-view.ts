import "server-only";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";

/** The view, if the actor may change it: their own, or a shared one for members who may share views. */
export function changeableView(actor: Member, viewId: string) {
  const shared = can(actor, "view.share") ? [{ isShared: true }] : [];
  return { id: viewId, OR: [{ userId: actor.userId }, ...shared] };
}
