import "server-only";
import { Semaphore } from "es-toolkit/promise";
import { env } from "@/lib/env";
import { ServiceBusy } from "@/lib/service-busy";
import { tenancy } from "../connections/current-tenant";
import type { OrganizationId } from "../organization-id";

/** How many connections the transactions of one organization may hold. */
const most = () => Math.max(1, Math.floor(env.DATABASE_POOL_SIZE / 2));
/** As long as somebody waits for a connection of the pool. */
const patienceMs = 10_000;

interface Share {
  readonly turns: Semaphore;
  /** How many transactions have or want a turn. */
  wanted: number;
}

declare global {
  var mercuraShares: Map<OrganizationId, Share> | undefined;
}

// Next bundles this file more than once, and the pool is the process's.
globalThis.mercuraShares ??= new Map();
const shares = globalThis.mercuraShares;

/**
 * Runs a transaction once those of its organization hold less than half of the pool. Transactions that wait for one row each keep a
 * connection meanwhile: without this, one member who saves a quote many times at once would leave no other company any.
 *
 * @throws ServiceBusy if the organization's others take too long; the doors answer it
 */
export async function inOwnShare<Value>(
  organizationId: OrganizationId,
  transaction: () => Promise<Value>,
): Promise<Value> {
  // What runs inside another transaction has to go on, so that the other can end.
  if (tenancy.getStore()?.connected) return transaction();
  const share = shares.get(organizationId) ?? { turns: new Semaphore(most()), wanted: 0 };
  shares.set(organizationId, share);
  share.wanted += 1;
  try {
    await takeTurn(share.turns);
    try {
      return await transaction();
    } finally {
      share.turns.release();
    }
  } finally {
    share.wanted -= 1;
    if (share.wanted === 0) shares.delete(organizationId);
  }
}

async function takeTurn(turns: Semaphore): Promise<void> {
  const isFree = turns.available > 0;
  const turn = turns.acquire();
  if (isFree) return;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<"too late">((resolve) => {
    timer = setTimeout(resolve, patienceMs, "too late");
  });
  const came = await Promise.race([turn, tooLate]);
  clearTimeout(timer);
  if (came !== "too late") return;
  // Nobody is left who would give it back.
  void turn.then(() => turns.release());
  throw new ServiceBusy();
}
