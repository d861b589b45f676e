import { momentOf } from "../cells/moment";
import type { Mapping } from "../mapping";
import type { Cell } from "../source/tables";

/** When rows were made, asked in the order of their ids. */
export class Moments {
  #beforeMs = Date.UTC(2000, 0, 1);

  constructor(readonly order: Mapping["dates"]) {}

  /** The time in the cell; if it can't be read, that of the row before, which was made shortly earlier. */
  of(cell: Cell): number {
    this.#beforeMs = momentOf(cell, this.order) ?? this.#beforeMs;
    return this.#beforeMs;
  }
}
