import "server-only";

/** Keeps the last used values by their keys, up to a limit; the one unused for longest makes room. */
export class RecentValues<Key, Value> {
  readonly #values = new Map<Key, Value>();

  constructor(readonly limit: number) {}

  /** The value of a key; it is made if it is not kept. */
  get(key: Key, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    // A Map keeps its keys in the order they were set: the first is the one that was used least recently.
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.limit) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    return value;
  }

  get size(): number {
    return this.#values.size;
  }
}
