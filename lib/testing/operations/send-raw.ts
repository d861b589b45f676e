import { once } from "node:events";
import { connect } from "node:net";

export interface RawAnswer {
  /** Everything that came back; empty where nothing did. */
  readonly text: string;
  readonly sentBytes: number;
  /** The code of the connection's error, if it broke. */
  readonly broken: string | null;
}

/**
 * Writes raw text to a server on this machine, on a connection of its own, and reads only once everything is sent or can't be.
 * The server has to end the connection.
 */
export async function sendRaw(port: number, parts: Iterable<string | Buffer>): Promise<RawAnswer> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let broken: string | null = null;
  let text = "";
  socket.on("error", (error: NodeJS.ErrnoException) => {
    broken = error.code ?? error.message;
  });
  socket.pause();
  await once(socket, "connect");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const part of parts) {
    if (socket.destroyed) break;
    if (!socket.write(part))
      await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
  }
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  socket.once("end", () => socket.end());
  socket.resume();
  await closed;
  return { text, sentBytes: socket.bytesWritten, broken };
}
