import pg from "pg";
import { OpeningQuery } from "@/lib/db/tenant-query";

/** What became of a failure that was planted. */
export interface PlantedFailure {
  /** Whether the transaction came as far as the statement. */
  wasReached(): boolean;
  /** Lets all statements through again. */
  remove(): void;
}

/**
 * Lets the `nth` statement of the next transaction fail, after PostgreSQL has run it; where the transaction has only one
 * statement less, its COMMIT breaks off with the connection.
 */
export function failAtStatement(nth: number): PlantedFailure {
  const prototype = pg.Client.prototype;
  const original: CallableFunction = prototype.query;
  const clients = new Map<pg.Client, number>();
  let isReached = false;

  const failing = function (this: pg.Client, statement: unknown, ...rest: unknown[]): unknown {
    const text = textOf(statement);
    const send = () => Reflect.apply(original, this, [statement, ...rest]);
    const isOpening = statement instanceof OpeningQuery;
    if (text.startsWith("BEGIN") || isOpening) clients.set(this, 0);
    const done = clients.get(this);
    if (done === undefined || text.startsWith("BEGIN") || text === "ROLLBACK") return send();
    if (text === "COMMIT") clients.delete(this);
    else clients.set(this, done + 1);
    if (done + 1 !== nth || isReached) return send();
    isReached = true;
    if (text === "COMMIT") Reflect.get(this, "connection").stream.destroy();
    if (isOpening) {
      failAfterwards(statement);
      return send();
    }
    return send().then(() => {
      throw madeToFail();
    });
  };

  Reflect.set(prototype, "query", failing);
  return {
    wasReached: () => isReached,
    remove: () => void Reflect.set(prototype, "query", original),
  };
}

function failAfterwards(statement: OpeningQuery): void {
  const answer: CallableFunction = Reflect.get(statement, "callback");
  Reflect.set(statement, "callback", () => answer(madeToFail()));
}

function madeToFail(): Error {
  return new Error("This statement was made to fail.");
}

function textOf(statement: unknown): string {
  if (typeof statement === "string") return statement;
  if (typeof statement !== "object" || statement === null) return "";
  return String(Reflect.get(statement, "text"));
}
