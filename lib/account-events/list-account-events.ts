import "server-only";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { toPage } from "@/lib/paging";
import { ok } from "@/lib/result";
import { type AccountAction, accountActions } from "./actions";
import type { ListAccountEvents } from "./schema";

/** Something that happened to an account, as its owner reads it. */
export interface AccountEvent {
  readonly id: string;
  readonly action: AccountAction;
  readonly isDenied: boolean;
  readonly method: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly occurredAt: Date;
}

/** A page of what happened to a person's own account, newest first. */
export async function listAccountEvents({ userId }: Person, query: ListAccountEvents) {
  const { limit, cursor } = query;
  const rows = await identityDb.accountEvent.findMany({
    where: { userId, ...(cursor ? { id: { lt: cursor[1] } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = toPage("account_events", query, rows, ({ id }) => ["", id]);
  const data = page.data.flatMap<AccountEvent>(({ action, result, ...row }) => {
    if (!isAccountAction(action)) return [];
    const { id, method, ip, userAgent, occurredAt } = row;
    return { id, action, isDenied: result === "denied", method, ip, userAgent, occurredAt };
  });
  return ok({ data, nextCursor: page.nextCursor });
}

function isAccountAction(action: string): action is AccountAction {
  return action in accountActions;
}
