import "server-only";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { env } from "@/lib/env";

/** How long clamd may stay silent. */
const silenceMs = 50_000;

export type Verdict =
  | { readonly isClean: true }
  /** What the scanner calls the thing that it found. */
  | { readonly isClean: false; readonly finding: string };

/**
 * Streams a file to clamd and answers its verdict. Throws if clamd can't be asked or can't tell: nobody then knows that the file
 * is clean.
 *
 * @see https://docs.clamav.net/manual/Usage/Scanning.html#clamd, command INSTREAM
 */
export async function askClamd(content: Readable): Promise<Verdict> {
  const socket = open();
  const answered = text(socket);
  try {
    await Promise.race([send(socket, content), answered]);
    return verdictOf((await answered).split("\0", 1).join("").trim());
  } finally {
    content.destroy();
    socket.destroy();
  }
}

function open(): Socket {
  const { CLAMD_SOCKET: path, CLAMD_HOST: host, CLAMD_PORT: port } = env;
  const socket = path ? connect({ path }) : connect({ host, port });
  return socket.setTimeout(silenceMs, () => socket.destroy(new Error("clamd says nothing.")));
}

// Each chunk begins with its length; a length of zero ends the stream.
async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const chunk of content) {
    const bytes = Buffer.from(chunk);
    socket.write(lengthOf(bytes.length));
    if (!socket.write(bytes)) await once(socket, "drain");
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictOf(answer: string): Verdict {
  if (answer === "stream: OK") return { isClean: true };
  const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (finding) return { isClean: false, finding: finding.slice(0, 200) };
  throw new Error(`clamd can't tell: ${answer.slice(0, 200)}`);
}
