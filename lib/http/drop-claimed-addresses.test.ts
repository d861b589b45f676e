import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { dropClaimedAddresses } from "./drop-claimed-addresses";

test("without a trusted proxy a client can't say where it comes from", async () => {
  dropClaimedAddresses();
  const server = createServer((request, response) => {
    response.end(String(request.headers["x-forwarded-for"]));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("Not a TCP server.");

  const response = await fetch(`http://127.0.0.1:${address.port}`, {
    headers: { "X-Forwarded-For": "203.0.113.7" },
  });
  expect(await response.text()).toBe("undefined");
  server.close();
});
