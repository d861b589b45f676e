import pg from "pg";
import { QueryBehind } from "@/lib/db/wire/query-behind";
import { TenantQuery } from "@/lib/db/wire/tenant-query";

/** A failure that was planted. */
export interface PlantedFailure {
  /** Whether the transaction got as far as the statement. */
  wasReached(): boolean;
  /** Lets all statements through again. */
  remove(): void;
}

/**
 * Makes PostgreSQL refuse the `nth` statement of the next transaction after it has run it. If the transaction has one statement
 * less, its COMMIT breaks off with the connection instead.
 */
export function failAtStatement(nth: number): PlantedFailure {
  const prototype = pg.Client.prototype;
  const original: CallableFunction = prototype.query;
  const clients = new Map<pg.Client, number>();
  let isReached = false;

  const failing = function (this: pg.Client, statement: unknown, ...rest: unknown[]): unknown {
    const text = textOf(statement);
    const send = () => Reflect.apply(original, this, [statement, ...rest]);
    const before =
      statement instanceof QueryBehind && !(statement instanceof TenantQuery)
        ? statement.before
        : [];
    const isOpening = before[0]?.text?.startsWith("BEGIN") === true;
    if (text.startsWith("BEGIN") || isOpening) clients.set(this, 0);
    const done = clients.get(this);
    if (done === undefined || text.startsWith("BEGIN") || text === "ROLLBACK") return send();
    // BEGIN and the tenant are not statements of the use case.
    const first = isOpening ? 2 : 0;
    const last = done + before.length - first + 1;
    if (text === "COMMIT") clients.delete(this);
    else clients.set(this, last);
    if (nth <= done || nth > last || isReached) return send();
    isReached = true;
    if (nth < last) {
      before.splice(first + nth - done, 0, { text: "SELECT 1 / 0" });
      return send();
    }
    if (text === "COMMIT") {
      Reflect.get(this, "connection").stream.destroy();
      return send();
    }
    // An error sent right behind it makes its transaction fail, whatever else is under way.
    const refuse = () => Reflect.apply(original, this, [{ text: "SELECT 1 / 0" }]);
    if (statement instanceof pg.Query) {
      const answer: CallableFunction = Reflect.get(statement, "callback");
      let refused: Promise<unknown> = Promise.resolve();
      Reflect.set(statement, "callback", () => refused.catch((error: unknown) => answer(error)));
      const sent = send();
      refused = refuse();
      return sent;
    }
    const sent = send();
    const refused = refuse();
    return sent.then(() => refused);
  };

  Reflect.set(prototype, "query", failing);
  return {
    wasReached: () => isReached,
    remove: () => void Reflect.set(prototype, "query", original),
  };
}

function textOf(statement: unknown): string {
  if (typeof statement === "string") return statement;
  if (typeof statement !== "object" || statement === null) return "";
  return String(Reflect.get(statement, "text"));
}
