import { createSocket } from "node:dgram";

/** What a name leads to; nothing where the server is to keep silent about it. */
export type Zone = Readonly<Record<string, { readonly a: readonly string[] } | "silent">>;

const answerFlags = 0x8180;
const unknownName = 3;
const typeA = 1;

/** A name server on this machine, which knows IPv4 addresses alone, and how often it was asked. @see RFC 1035 section 4 */
export async function nameServer(zone: Zone) {
  const socket = createSocket("udp4");
  let questions = 0;
  socket.on("message", (query, { port, address }) => {
    questions += 1;
    const { name, end } = nameIn(query);
    const known = zone[name];
    if (known === "silent") return;
    const addresses = known && query.readUInt16BE(end) === typeA ? known.a : [];
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(answerFlags | (known ? 0 : unknownName), 2);
    // One question, as many answers, and nothing beside them.
    [1, addresses.length, 0, 0].forEach((count, index) => {
      head.writeUInt16BE(count, 4 + 2 * index);
    });
    const answers = addresses.map((text) => {
      const bytes = text.split(".").map(Number);
      // The name is that of the question; class IN, to be kept for no time.
      return Buffer.from([0xc0, 12, 0, typeA, 0, 1, 0, 0, 0, 0, 0, 4, ...bytes]);
    });
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers]), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions: () => questions,
    close: () => socket.close(),
  };
}

/** The name that a question is about, and where it ends. */
function nameIn(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 };
}
