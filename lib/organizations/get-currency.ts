import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ownCurrency } from "@/lib/db/organizations/own-currency";
import { ok } from "@/lib/result";

/** The currency of the organization's records unless somebody says otherwise, as three letters (ISO 4217). */
export async function getCurrency(actor: Member) {
  const db = authorize(actor, "organization.read");
  return ok(await ownCurrency(db));
}
