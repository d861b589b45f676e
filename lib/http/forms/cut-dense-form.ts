import "server-only";
import type { IncomingMessage } from "node:http";

/** Many more than the JSON of any form of ours has together with what people write, even a quote's of 200 lines. */
const mostBrackets = 20_000;

const [bracket, brace] = Buffer.from("[{");

/**
 * Drops the rest of a form's body once it holds more lists and objects than any form of ours. React takes each apart before it is
 * known who sent it: a megabyte of them held up everybody for a second. What is cut is answered as a form that did not arrive whole.
 */
export function cutDenseForm(request: IncomingMessage): void {
  if (request.method !== "POST") return;
  const push = request.push.bind(request);
  let left = mostBrackets;
  request.push = (chunk: unknown, encoding) => {
    if (chunk instanceof Uint8Array)
      for (const byte of chunk) if (byte === bracket || byte === brace) left -= 1;
    // The end still has to come as it is: Node would take an early one for a sender who left.
    return left < 0 && chunk !== null ? true : push(chunk, encoding);
  };
}
