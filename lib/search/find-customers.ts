import "server-only";
import { uniqBy } from "es-toolkit/array";
import { can, visibleTo } from "@/lib/access/authorize";
import { customerRows } from "@/lib/db/customers/customer-rows";
import { findCustomersByPhone } from "@/lib/db/search/find-customers-by-phone";
import { digitsTyped } from "./digits-typed";
import type { Lookup } from "./lookup";
import type { Found } from "./schema";

/** Fewer digits occur in too many telephone numbers. */
const leastDigits = 5;

/**
 * Customers by name, e-mail, tax number or telephone number. One that is only spelled alike is no answer to a number that is
 * there.
 */
export async function findCustomers({ actor, db, q, take }: Lookup): Promise<readonly Found[]> {
  if (!can(actor, "customer.read")) return [];
  const visibleOfUserId = visibleTo(actor, "customer.read").ownerUserId;
  const digits = digitsTyped(q);
  const [{ rows, isExact }, called] = await Promise.all([
    customerRows(db, {
      meant: { isDeleted: false, visibleOfUserId, q },
      sort: "name",
      count: take,
    }),
    digits === null || digits.length < leastDigits
      ? []
      : findCustomersByPhone(db, { digits, visibleOfUserId, most: take }),
  ]);
  const found = isExact || called.length === 0 ? [...rows, ...called] : called;
  return uniqBy(found, ({ id }) => id)
    .slice(0, take)
    .map(({ id, name, email }) => ({
      kind: "customer",
      id,
      label: name,
      note: email ?? "",
      path: `/customers/${id}`,
    }));
}
