import { once } from "node:events";
import { connect, createServer } from "node:net";
import { z } from "zod";

/** A wire to PostgreSQL that counts how often a server waits. */
export interface CountingProxy {
  readonly port: number;
  /**
   * The round trips of all connections since the last call. What is asked on several at once counts for each; what a connection
   * sends before it was answered counts once.
   */
  takeRoundTrips(): number;
  close(): void;
}

const [sync, simpleQuery, readyForQuery] = ["S", "Q", "Z"].map((type) => type.charCodeAt(0));

/**
 * Stands between a server and PostgreSQL's port. PostgreSQL answers each Sync and simple query with ReadyForQuery; the one at the
 * opening of a connection is not counted.
 *
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export async function countingProxy(target: {
  host: string;
  port: number;
}): Promise<CountingProxy> {
  let trips = 0;
  const server = createServer((client) => {
    const upstream = connect(target);
    const breakOff = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on("error", breakOff).on("close", breakOff);
    const [askedIn, answeredIn] = [messageTypes({ hasStartup: true }), messageTypes()];
    // The opening is answered too, and nobody asked for it.
    let unanswered = 1;
    let isOpen = false;
    client.on("data", (chunk) => {
      unanswered += askedIn(chunk).filter((type) => type === sync || type === simpleQuery).length;
    });
    upstream.on("data", (chunk) => {
      for (const type of answeredIn(chunk)) {
        if (type !== readyForQuery) continue;
        unanswered -= 1;
        if (isOpen && unanswered === 0) trips += 1;
        isOpen = true;
      }
    });
    client.pipe(upstream);
    upstream.pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: z.object({ port: z.number() }).parse(server.address()).port,
    takeRoundTrips: () => {
      const taken = trips;
      trips = 0;
      return taken;
    },
    close: () => server.close(),
  };
}

/** Reads a stream of messages, and answers the types of those that a chunk completes. The startup message has no type. */
function messageTypes({ hasStartup = false } = {}): (chunk: Buffer) => number[] {
  let rest = hasStartup ? Buffer.alloc(1) : Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const types: number[] = [];
    while (rest.length >= 5) {
      const length = 1 + rest.readUInt32BE(1);
      if (rest.length < length) break;
      types.push(rest.readUInt8(0));
      rest = rest.subarray(length);
    }
    return types;
  };
}
