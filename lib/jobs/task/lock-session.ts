import "server-only";
import type pg from "pg";

interface Session {
  readonly client: Promise<pg.PoolClient>;
  users: number;
  /** Whether a statement failed on it, so that nobody knows which locks it has. */
  isInDoubt: boolean;
}

/**
 * The connection whose locks show what this process is doing. All that is under way shares it; it is taken from the pool for the
 * first and given back after the last. If it is lost its locks are, and whoever comes later gets another.
 */
export class LockSession {
  readonly #take: () => Promise<pg.PoolClient>;
  #current: Session | undefined;

  constructor(take: () => Promise<pg.PoolClient>) {
    this.#take = take;
  }

  /** Lends the connection while `work` is done. */
  async use<T>(work: (connection: LockConnection) => Promise<T>): Promise<T> {
    const session = this.#current ?? this.#open();
    session.users += 1;
    try {
      const client = await session.client;
      return await work({
        isTrue: async (condition, values) => {
          try {
            const { rows } = await client.query<{ is_true: boolean }>(
              `SELECT ${condition} AS is_true`,
              [...values],
            );
            return rows[0]?.is_true === true;
          } catch (error) {
            this.#doubt(session);
            throw error;
          }
        },
      });
    } finally {
      session.users -= 1;
      if (session.users === 0) await this.#close(session);
    }
  }

  #open(): Session {
    const session: Session = { client: this.#take(), users: 0, isInDoubt: false };
    this.#current = session;
    session.client.then(
      (client) => client.once("end", () => this.#doubt(session)),
      () => this.#doubt(session),
    );
    return session;
  }

  #doubt(session: Session): void {
    session.isInDoubt = true;
    this.#forget(session);
  }

  #forget(session: Session): void {
    if (this.#current === session) this.#current = undefined;
  }

  async #close(session: Session): Promise<void> {
    this.#forget(session);
    const client = await session.client.catch(() => null);
    client?.release(session.isInDoubt);
  }
}

export interface LockConnection {
  /** Whether a condition holds, such as that a lock was free and is now taken. */
  isTrue(condition: string, values: readonly (string | number)[]): Promise<boolean>;
}
