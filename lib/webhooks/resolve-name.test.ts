import { lookup } from "node:dns/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nameServer } from "@/lib/testing/outside/name-server";
import { NotSent, postGuarded } from "./post-guarded";
import { resolveName } from "./resolve-name";

const { servers, held } = vi.hoisted(() => ({
  servers: { address: "" },
  held: { now: 0, most: 0, ends: new Set<() => void>() },
}));
// The machine's name servers are taken for one of ours; it is asked as any other is. Of a silent one the system hears nothing until
// the test ends.
vi.mock("node:dns/promises", async (importOriginal) => {
  const original = await importOriginal<typeof import("node:dns/promises")>();
  class Resolver extends original.Resolver {
    constructor(options: ConstructorParameters<typeof original.Resolver>[0]) {
      super(options);
      this.setServers([servers.address]);
    }
  }
  const lookup = async (hostname: string, options: { all: true }) => {
    if (hostname !== "silent.example") return original.lookup(hostname, options);
    held.now += 1;
    held.most = Math.max(held.most, held.now);
    await new Promise<void>((resolve) => held.ends.add(resolve));
    held.now -= 1;
    throw new Error("EAI_AGAIN");
  };
  return { ...original, Resolver, lookup };
});

let server: Awaited<ReturnType<typeof nameServer>>;

beforeAll(async () => {
  server = await nameServer({
    "hooks.example": { a: ["93.184.215.14", "93.184.215.15"] },
    "inside.example": { a: ["10.0.0.7"] },
    "half-inside.example": { a: ["93.184.215.14", "169.254.169.254"] },
    "silent.example": "silent",
  });
  servers.address = server.address;
});

afterAll(() => server.close());

test("a name is asked of the name servers, and all its addresses are known", async () => {
  const found = await resolveName("hooks.example", false);
  expect(found.map(({ address }) => address)).toEqual(["93.184.215.14", "93.184.215.15"]);
  expect(await resolveName("nowhere.example", false)).toEqual([]);
  const asked = server.questions();
  expect(await resolveName("93.184.215.14", false)).toEqual([
    { address: "93.184.215.14", family: 4 },
  ]);
  expect(server.questions()).toBe(asked);
});

test.each(["inside.example", "half-inside.example"])(
  "a webhook whose name leads into a private network is not called: %s",
  async (host) => {
    const sent = postGuarded({ url: `https://${host}/`, headers: {}, body: "{}" });
    await expect(sent).rejects.toThrow("The address leads into a private network.");
  },
);

test("names whose server is silent are given up, and hold up nobody else's look-up meanwhile", async () => {
  const url = "https://silent.example/";
  const waiting = Promise.allSettled(
    Array.from({ length: 8 }, () => postGuarded({ url, headers: {}, body: "{}" })),
  );
  const first = await Promise.race([
    waiting.then(() => "the silent names"),
    lookup("localhost").then(() => "the other"),
  ]);
  expect(first).toBe("the other");
  for (const outcome of await waiting)
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(NotSent) });
}, 15_000);

describe("where webhooks may lead into the own network", () => {
  test("a name that only the system knows is found", async () => {
    const found = await resolveName("localhost", true);
    expect(found.map(({ address }) => address)).toContain("127.0.0.1");
  });

  test("names whose server is silent hold one thread of the system's, are given up, and hold up no other name", async () => {
    const waiting = Promise.all(
      Array.from({ length: 8 }, () => resolveName("silent.example", true)),
    );
    await vi.waitFor(() => expect(held.now).toBe(1));
    const first = await Promise.race([
      waiting.then(() => "the silent names"),
      resolveName("inside.example", true).then(([found]) => found?.address),
    ]);
    expect(first).toBe("10.0.0.7");
    expect((await waiting).flat()).toEqual([]);
    for (const end of held.ends) end();
    const found = await resolveName("localhost", true);
    expect(found.map(({ address }) => address)).toContain("127.0.0.1");
    expect(held.most).toBe(1);
  }, 20_000);
});
