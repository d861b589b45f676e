import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize, visibleTo } from "@/lib/access/authorize";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { quoteColumns, toListedQuote } from "./quote";
import type { ListQuotes } from "./schema";

/** A page of quotes, newest first, searched by number, title and customer; of one status or one customer where asked for. */
export async function listQuotes(actor: Member, query: ListQuotes) {
  const db = authorize(actor, "quote.read");
  const { q, limit, cursor, status, customerId } = query;
  const rows = await db.quote.findMany({
    where: {
      deletedAt: null,
      ...visibleTo(actor, "quote.read"),
      ...(status ? { status } : {}),
      ...(customerId ? { customerId } : {}),
      AND: [q ? matching(q) : {}, cursor ? { id: { lt: cursor[1] } } : {}],
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: quoteColumns,
  });
  return ok(toPage(rows.map(toListedQuote), limit, ({ id }) => ["", id]));
}

function matching(q: string) {
  const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  const number = /^#?0*(\d{1,9})$/.exec(q)?.[1];
  return {
    OR: [
      { title: contains },
      { customer: { name: contains } },
      ...(number ? [{ number: Number(number) }] : []),
    ],
  };
}
