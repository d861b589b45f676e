import "server-only";
import { unscoped } from "../tenancy/unscoped";
import type { TenantDb, TenantTx } from "../tenant-handle";

const hourMs = 60 * 60_000;

/**
 * Reads an organization as it is at one moment, for up to an hour: nothing that others change meanwhile shows, and nothing can be
 * written. Between two statements it may wait minutes for a slow reader, which other transactions may not.
 */
export function readSnapshot<T>(db: TenantDb, read: (tx: TenantTx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await unscoped(tx).execute`
        SELECT set_config('transaction_read_only', 'on', true),
          set_config('idle_in_transaction_session_timeout', '5min', true)`;
      return read(tx);
    },
    { isolationLevel: "RepeatableRead", timeoutMs: hourMs },
  );
}
