import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { endSlowBody } from "./end-slow-body";

const addressSchema = z.object({ port: z.number() });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Sends bytes of a body that is never finished, and lets 20 seconds pass, as often as there are parts; answers what came back. */
async function send(
  parts: readonly number[],
  read: (request: IncomingMessage, response: ServerResponse) => void,
) {
  let arrivedBytes = 0;
  let isEnded = () => false;
  const server = createServer((request, response) => {
    endSlowBody(request, response);
    read(request, response);
  });
  server.on("connection", (socket) => {
    isEnded = () => socket.destroyed;
    socket.on("data", ({ byteLength }: Buffer) => {
      arrivedBytes += byteLength;
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = addressSchema.parse(server.address());
  const client = connect({ port, host: "127.0.0.1" });
  let answer = "";
  let isOver = false;
  client.on("data", (data: Buffer) => {
    answer += data.toString();
  });
  client.once("close", () => {
    isOver = true;
  });
  const head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n";
  client.write(head);
  let sentBytes = head.length;
  await vi.waitFor(() => expect(arrivedBytes).toBe(sentBytes));
  for (const bytes of parts) {
    client.write("a".repeat(bytes));
    sentBytes += bytes;
    await vi.waitFor(() => expect(arrivedBytes).toBe(sentBytes));
    vi.advanceTimersByTime(20_000);
  }
  // What was written to a connection before it was ended is there before its end.
  if (isEnded()) await vi.waitFor(() => expect(isOver).toBe(true));
  client.destroy();
  server.close();
  return { status: answer.split("\r\n", 1)[0], isOver };
}

test("a body that comes a drop at a time is ended, also after much of it came at once", async () => {
  const ended = { status: "HTTP/1.1 408 Request Timeout", isOver: true };
  expect(await send([1], (request) => request.resume())).toEqual(ended);
  expect(await send([500_000, 1], (request) => request.resume())).toEqual(ended);
});

test("a body that comes slowly, but does come, is read", async () => {
  const goesOn = { status: "", isOver: false };
  const parts = [25_000, 25_000, 25_000];
  expect(await send(parts, (request) => request.resume())).toEqual(goesOn);
});

test("a body that nobody has read yet waits for its reader", async () => {
  expect(await send([100, 0, 0], () => {})).toEqual({ status: "", isOver: false });
});
