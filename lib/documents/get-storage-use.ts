import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { storageUse } from "./storage-use";

/** How much of its storage the organization uses. */
export async function getStorageUse(actor: Member) {
  return ok(await storageUse(authorize(actor, "document.read")));
}
