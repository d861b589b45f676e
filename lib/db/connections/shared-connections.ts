import "server-only";
import { Writable } from "node:stream";
import type { PoolClient } from "pg";
import type { OrganizationId } from "../organization-id";
import { isReusableAfter } from "./is-reusable-after";

/** Whose tables are asked. */
type Whose = OrganizationId | "directory";

interface Shared {
  readonly client: Promise<PoolClient>;
  users: number;
  isClean: boolean;
}

/**
 * Lends one connection to all who ask for the same organization, or for the directory, in one turn of the event loop, as a page
 * does with what it reads at once. Their statements travel in one round trip, and PostgreSQL answers them in turn. Each brings
 * its tenant along and is a transaction of its own, so that one failure affects no other.
 */
export class SharedConnections {
  readonly #take: () => Promise<PoolClient>;
  readonly #open = new Map<Whose, Shared>();

  constructor(take: () => Promise<PoolClient>) {
    this.#take = take;
  }

  /** The answer of `work`. The connection is dropped if an error leaves it in doubt. */
  async use<T>(whose: Whose, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const shared = this.#open.get(whose) ?? this.#share(whose);
    shared.users += 1;
    const client = await shared.client;
    try {
      return await work(client);
    } catch (error) {
      shared.isClean &&= isReusableAfter(error);
      throw error;
    } finally {
      shared.users -= 1;
      if (shared.users === 0) client.release(!shared.isClean);
    }
  }

  #share(whose: Whose): Shared {
    // Once everything that needs no waiting has run, nobody else can join in this turn.
    process.nextTick(() => this.#open.delete(whose));
    const shared: Shared = { client: this.#take().then(gatherWrites), users: 0, isClean: true };
    this.#open.set(whose, shared);
    return shared;
  }
}

/** Everything asked in this turn leaves in one write, before any of it can be answered. */
function gatherWrites(client: PoolClient): PoolClient {
  const connection: object = Reflect.get(client, "connection");
  const stream: unknown = Reflect.get(connection, "stream");
  if (!(stream instanceof Writable)) throw new Error("pg no longer writes to a stream.");
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}
