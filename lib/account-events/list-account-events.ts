import "server-only";
import type { Person } from "@/lib/access/actor";
import { identityDb } from "@/lib/db/identity";
import { ok } from "@/lib/result";
import { type AccountAction, accountActions } from "./actions";

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

const eventsShown = 30;

/** The newest events of a person's own account, newest first. */
export async function listAccountEvents({ userId }: Person) {
  const rows = await identityDb.accountEvent.findMany({
    where: { userId },
    orderBy: { id: "desc" },
    take: eventsShown,
  });
  const events = rows.flatMap<AccountEvent>(({ action, result, ...row }) => {
    if (!isAccountAction(action)) return [];
    const { id, method, ip, userAgent, occurredAt } = row;
    return { id, action, isDenied: result === "denied", method, ip, userAgent, occurredAt };
  });
  return ok({ events });
}

function isAccountAction(action: string): action is AccountAction {
  return action in accountActions;
}
