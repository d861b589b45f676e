import { createServer, type Server } from "node:http";
import { afterAll, expect, test, vi } from "vitest";
import { postGuarded } from "./post-guarded";

// The receivers of this test are on this machine.
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";

const { lookup } = vi.hoisted(() => ({ lookup: vi.fn() }));
// A name server whose answer changes between two questions, as that of an attacker would.
vi.mock("node:dns/promises", () => ({ lookup }));

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(host: string, port: number, answered: string[]): Promise<number> {
  const server = createServer((_request, response) => {
    answered.push(host);
    response.end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

test("a message goes to the address that was checked, though the name leads elsewhere by then", async () => {
  const answered: string[] = [];
  const port = await listening("127.0.0.2", 0, answered);
  await listening("127.0.0.1", port, answered);
  lookup.mockResolvedValueOnce([{ address: "127.0.0.2", family: 4 }]);
  lookup.mockResolvedValue([{ address: "127.0.0.1", family: 4 }]);

  // "localhost" leads to 127.0.0.1 for whoever asks the machine once more.
  const url = `http://localhost:${port}/`;
  expect(await postGuarded({ url, headers: {}, body: "{}" })).toBe(200);
  expect(answered).toEqual(["127.0.0.2"]);
  expect(lookup).toHaveBeenCalledTimes(1);

  // The control: what asks for itself is led there.
  await fetch(url);
  expect(answered).toEqual(["127.0.0.2", "127.0.0.1"]);
});
