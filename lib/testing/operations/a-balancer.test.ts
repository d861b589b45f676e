import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { httpClient } from "../../../bench/http-client";
import { freeLoopbackPort } from "../../../scripts/processes/free-port.mjs";
import { aBalancer } from "./a-balancer";

test("a client behind the proxy is told of an answer that its server broke off", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/readyz") return response.end("ready");
    response.writeHead(200, { "Content-Length": "100" });
    response.write("half of it", () => response.destroy());
  });
  const port = await freeLoopbackPort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const balancer = await aBalancer([`http://127.0.0.1:${port}`]);
  const client = httpClient(balancer.url);
  onTestFinished(() => {
    client.close();
    balancer.stop();
    server.closeAllConnections();
    server.close();
  });

  await expect(client.call("/", { method: "GET" })).rejects.toThrow("aborted");
});
