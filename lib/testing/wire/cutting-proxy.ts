import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { z } from "zod";

/** Which way a byte goes through the proxy: what is asked, or what is answered. */
export type Direction = "question" | "answer";

/** A wire to PostgreSQL that listens, and that can be cut at any byte. */
export interface CuttingProxy {
  readonly port: number;
  /** What went this way since the last call of `listen` or `cutAfter`. */
  heard(direction: Direction): Buffer;
  listen(): void;
  /** Lets this many more bytes through in one direction, then cuts the connection. */
  cutAfter(direction: Direction, bytes: number): void;
  close(): void;
}

/** Stands between a test's pool and PostgreSQL's port. */
export async function cuttingProxy(target: { host: string; port: number }): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  const heard = { question: Buffer.alloc(0), answer: Buffer.alloc(0) };
  let cut: { direction: Direction; bytes: number } | undefined;

  const server = createServer((client) => {
    const upstream = connect(target);
    const breakOff = () => {
      client.destroy();
      upstream.destroy();
    };
    const forward = (direction: Direction, from: Socket, to: Socket) => {
      sockets.add(from);
      from.on("data", (chunk) => {
        heard[direction] = Buffer.concat([heard[direction], chunk]);
        if (cut?.direction !== direction || heard[direction].length < cut.bytes) {
          to.write(chunk);
          return;
        }
        const rest = chunk.length - (heard[direction].length - cut.bytes);
        cut = undefined;
        if (rest === 0) breakOff();
        else to.write(chunk.subarray(0, rest), () => setImmediate(breakOff));
      });
      from.on("error", breakOff);
      from.on("close", () => {
        sockets.delete(from);
        breakOff();
      });
    };
    forward("question", client, upstream);
    forward("answer", upstream, client);
  });

  const listen = () => {
    heard.question = Buffer.alloc(0);
    heard.answer = Buffer.alloc(0);
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: z.object({ port: z.number() }).parse(server.address()).port,
    heard: (direction) => heard[direction],
    listen,
    cutAfter: (direction, bytes) => {
      listen();
      cut = { direction, bytes };
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/**
 * Where each message of the protocol ends, in bytes from the start.
 *
 * @see https://www.postgresql.org/docs/current/protocol-overview.html#PROTOCOL-MESSAGE-CONCEPTS
 */
export function messageEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    at += 1 + bytes.readUInt32BE(at + 1);
    ends.push(at);
  }
  return ends;
}
