import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import type { DirectoryTx } from "@/lib/db/identity";
import type { AccountAction } from "./actions";

interface AccountEntry {
  readonly userId: string;
  readonly action: AccountAction;
  readonly origin: RequestOrigin;
  /** The session that did it, where there was one. */
  readonly sessionId?: string;
  /** Refused: a wrong password, a dead link. */
  readonly isDenied?: boolean;
  /** How somebody signed in: "password", or a provider's name. */
  readonly method?: string;
}

/** Writes what happened to an account. In a transaction, neither exists without the other. @see ASVS 5.0 16.3.1 */
export async function recordAccountEvent(
  directory: DirectoryTx,
  { userId, action, origin, sessionId, isDenied, method }: AccountEntry,
): Promise<void> {
  await directory.accountEvent.create({
    data: {
      userId,
      action,
      result: isDenied ? "denied" : "success",
      method: method ?? null,
      ip: origin.ip,
      userAgent: origin.userAgent,
      requestId: origin.requestId,
      sessionId: sessionId ?? null,
    },
    select: { id: true },
  });
}
