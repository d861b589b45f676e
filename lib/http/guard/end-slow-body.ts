import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A body has to bring so much in so long, a thousandth of what slow mobile networks do, or its end. */
const windowMs = 20_000;
const leastBytes = 20_000;

const tooSlow = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/**
 * Ends a request whose body comes a drop at a time. Each holds 50 kB and what it has sent, and Node would wait five minutes for its
 * end. One that waits for us, because its reader has not taken what came, is left alone.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_reqtimeout.html
 */
export function endSlowBody(request: IncomingMessage, response: ServerResponse): void {
  const { socket, headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const cameBytes = socket.bytesRead - before;
    before += cameBytes;
    if (request.complete) clearInterval(timer);
    else if (cameBytes < leastBytes && request.readableLength === 0) {
      if (!response.headersSent) socket.write(tooSlow);
      socket.destroy();
    }
  }, windowMs).unref();
  for (const over of [request, response]) over.once("close", () => clearInterval(timer));
}
