/** A list of numbers that grows by doubling: eight bytes each, where a JavaScript array would take more. */
export class Numbers {
  #values = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(position: number): number {
    return this.#values[position] ?? Number.NaN;
  }
}

/** Positions sorted into groups, each in its original order. */
export class Groups {
  readonly #starts: Float64Array;
  readonly #positions: Float64Array;

  /** `groupOf` has the group of each position; a negative one belongs to none. */
  constructor(groupOf: Numbers, groupCount: number) {
    this.#starts = new Float64Array(groupCount + 1);
    for (let at = 0; at < groupOf.length; at += 1) this.#count(groupOf.at(at));
    for (let group = 0; group < groupCount; group += 1)
      this.#starts[group + 1] = (this.#starts[group + 1] ?? 0) + (this.#starts[group] ?? 0);
    const next = this.#starts.slice();
    this.#positions = new Float64Array(this.#starts[groupCount] ?? 0);
    for (let at = 0; at < groupOf.length; at += 1) {
      const group = groupOf.at(at);
      if (group < 0) continue;
      const place = next[group] ?? 0;
      this.#positions[place] = at;
      next[group] = place + 1;
    }
  }

  /** The positions in a group. */
  of(group: number): Float64Array {
    return this.#positions.subarray(this.#starts[group], this.#starts[group + 1]);
  }

  #count(group: number): void {
    if (group >= 0) this.#starts[group + 1] = (this.#starts[group + 1] ?? 0) + 1;
  }
}

/**
 * What has to be known of all rows of a table at once: their ids, whose they are and when they were made. It takes 24 bytes a
 * row, so that a million of them fit anywhere. The rows themselves are read when their turn comes.
 */
export class RowIndex {
  readonly ids = new Numbers();
  /** The organization's number; for a line, the position of its quote. */
  readonly homes = new Numbers();
  readonly madeAtMs = new Numbers();

  /** Rows come in the order of their ids. */
  add(id: number, home: number, madeAtMs: number): void {
    this.ids.push(id);
    this.homes.push(home);
    this.madeAtMs.push(madeAtMs);
  }

  /** The position of a row, or -1. */
  find(id: number | null): number {
    if (id === null) return -1;
    let low = 0;
    let high = this.ids.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.ids.at(middle);
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
