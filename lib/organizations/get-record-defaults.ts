import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordDefaults } from "@/lib/db/organizations/record-defaults";
import { ok } from "@/lib/result";

/** The currency, the language and the tax rate of the organization's records unless somebody says otherwise. */
export async function getRecordDefaults(actor: Member) {
  const db = authorize(actor, "organization.read");
  return ok(await recordDefaults(db));
}
