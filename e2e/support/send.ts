import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request as openRequest } from "node:http";
import { text } from "node:stream/consumers";

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request as no browser would: any method, any Host, the path as it is, and no redirect followed. */
export async function send(origin: string, path: string, sent: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const { method = "GET", headers = {}, body } = sent;
  const request = openRequest({ hostname, port, path, method, headers });
  // A server that refuses a long body may close the connection before all of it is sent; its answer counts.
  request.on("error", () => {});
  const answered = once(request, "response");
  request.end(body);
  const [response]: IncomingMessage[] = await answered;
  if (!response) throw new Error("No answer.");
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await text(response),
  };
}
