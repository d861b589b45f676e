import "server-only";

interface Bounds {
  /** So many are at work without asking how long it takes. */
  readonly few: number;
  /** Whoever has waited for so long goes to work beside however many. */
  readonly patienceMs: number;
}

/**
 * Lets few be at work at once and the others wait for their turn, but not for long: what is quick takes turns, and what is slow
 * holds up nobody.
 */
export class FewAtOnce {
  readonly #bounds: Bounds;
  #atWork = 0;
  /** Whom to let in, in the order in which they came. */
  readonly #waiting = new Set<() => void>();

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Waits for a turn, which ends with {@link leave}. */
  async enter(): Promise<void> {
    if (this.#atWork < this.#bounds.few) this.#atWork += 1;
    else await this.#turn();
  }

  leave(): void {
    this.#atWork -= 1;
    const [next] = this.#waiting;
    if (this.#atWork < this.#bounds.few) next?.();
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      const letIn = () => {
        clearTimeout(patience);
        this.#waiting.delete(letIn);
        this.#atWork += 1;
        resolve();
      };
      const patience = setTimeout(letIn, this.#bounds.patienceMs);
      this.#waiting.add(letIn);
    });
  }
}
