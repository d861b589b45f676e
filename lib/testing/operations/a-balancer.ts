import { Agent, request as ask, createServer } from "node:http";
import { pipeline } from "node:stream";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { isReady } from "./an-app";

const checkMs = 100;

export interface Balancer {
  readonly url: string;
  stop(): void;
}

/**
 * A reverse proxy in front of several servers, as simple as can be: it asks each whether it is ready, passes requests in turn to
 * those that are, keeps its connections, and never tries a request twice. An answer that breaks off breaks off for the client as
 * well.
 */
export async function aBalancer(upstreams: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let ready: readonly string[] = [];
  const check = async () => {
    const answers = await Promise.all(upstreams.map(isReady));
    ready = upstreams.filter((_, index) => answers[index]);
  };
  await check();
  const timer = setInterval(check, checkMs);
  let turn = 0;
  const server = createServer((request, response) => {
    const upstream = ready[turn++ % Math.max(ready.length, 1)];
    if (!upstream) return response.writeHead(503, { "X-Balancer": "none is ready" }).end();
    const { method, headers, url } = request;
    const sent = ask(`${upstream}${url}`, { agent, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: "keep-alive" });
      // Breaks the answer off where the server broke off: a client must not wait for the rest.
      pipeline(answer, response, () => {});
    });
    sent.on("error", (error) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { "X-Balancer": error.message }).end();
    });
    request.pipe(sent);
  });
  const port = await freeLoopbackPort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      clearInterval(timer);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
