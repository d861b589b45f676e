import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { contains } from "@/lib/contains";
import { afterName, toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { customerColumns } from "./customer";
import type { ListCustomers } from "./schema";

/** A page of the customers that the actor may see, searched by name and e-mail, newest first or by name. */
export async function listCustomers(actor: Member, { q, limit, cursor, sort }: ListCustomers) {
  const db = authorize(actor, "customer.read");
  const rows = await db.customer.findMany({
    where: {
      deletedAt: null,
      ...visibleTo(actor, "customer.read"),
      AND: [
        q ? { OR: [{ name: contains(q) }, { email: contains(q) }] } : {},
        cursor ? (sort === "name" ? afterName(cursor) : { id: { lt: cursor[1] } }) : {},
      ],
    },
    orderBy: sort === "name" ? [{ name: "asc" }, { id: "asc" }] : { id: "desc" },
    take: limit + 1,
    select: customerColumns,
  });
  return ok(toPage(rows, limit, (row) => [sort === "name" ? row.name : "", row.id]));
}
