import pg from "pg";
import { z } from "zod";

let roundTrips = 0;
let last: unknown[] = [];

/** Counts the messages that ask PostgreSQL for an answer (Sync or a simple query), and notes the last statement that was sent. */
export function tapWire(): void {
  for (const name of ["sync", "query"] as const) {
    const send: CallableFunction = pg.Connection.prototype[name];
    Reflect.set(pg.Connection.prototype, name, function (this: pg.Connection, ...rest: unknown[]) {
      roundTrips += 1;
      return Reflect.apply(send, this, rest);
    });
  }
  const query: CallableFunction = pg.Client.prototype.query;
  Reflect.set(pg.Client.prototype, "query", function (this: pg.Client, ...rest: unknown[]) {
    last = rest;
    return Reflect.apply(query, this, rest);
  });
}

export function sentRoundTrips(): number {
  return roundTrips;
}

const sentSchema = z.union([
  z
    .tuple([z.string(), z.array(z.unknown())], z.unknown())
    .transform(([text, values]) => ({ text, values })),
  z
    .tuple([z.object({ text: z.string(), values: z.array(z.unknown()) })], z.unknown())
    .transform(([{ text, values }]) => ({ text, values })),
]);

export function lastStatement(): z.infer<typeof sentSchema> {
  return sentSchema.parse(last);
}
