import "server-only";
import { can, visibleTo } from "@/lib/access/authorize";
import { findContacts as contactsFound } from "@/lib/db/search/find-contacts";
import { digitsAtHome, digitsTyped } from "./digits-typed";
import type { Lookup } from "./lookup";
import type { Found } from "./schema";

/** Fewer digits occur in nearly every telephone number. */
const leastDigits = 4;

/** People at customers by name, e-mail address or telephone number. They are shown on the customer's page. */
export async function findContacts({ actor, db, q, take }: Lookup): Promise<readonly Found[]> {
  const wanted = contactWanted(q);
  if (!can(actor, "customer.read") || wanted === null) return [];
  const visibleOfUserId = visibleTo(actor, "customer.read").ownerUserId;
  const called = (digits: string) =>
    contactsFound(db, { wanted: digits, visibleOfUserId, most: take });
  const asTyped = await called(wanted);
  const atHome = digitsAtHome(q);
  // A number may be kept as it is dialled at home, without the code of a country.
  const found = asTyped.length > 0 || atHome === null ? asTyped : await called(atHome);
  return found.map(({ id, name, customerId, customerName }) => ({
    kind: "contact",
    id,
    label: name,
    note: customerName,
    path: `/customers/${customerId}#contact-${id}`,
  }));
}

/** For a telephone number these are its digits; a number of too few digits is none. */
function contactWanted(q: string): string | null {
  const digits = digitsTyped(q);
  if (digits === null) return q;
  return digits.length < leastDigits ? null : digits;
}
