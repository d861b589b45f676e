import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressRefusal } from "./address-refusal";
import { NotSent, postGuarded } from "./post-guarded";
import { isPublicAddress } from "./public-address";

let connections = 0;
const canary = createServer((_request, response) => response.end());
canary.on("connection", () => {
  connections += 1;
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, resolve));
  const address: string | AddressInfo | null = canary.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => canary.close());

/** Ways to write an address that leads into our own network. */
const hosts = [
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "017700000001",
  "localhost",
  "0.0.0.0",
  "0",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::7f00:1]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "192.0.2.1",
  "[fe80::1]",
  "[fc00::1]",
  "[fd12:3456::1]",
  "[ff02::1]",
  "[2001:db8::1]",
];

describe("a webhook leads into no private network", () => {
  test.each(hosts)("by %s", async (host) => {
    const url = `https://${host}:${port}/`;
    await expect(postGuarded({ url, headers: {}, body: "{}" })).rejects.toThrow(NotSent);
    expect(connections).toBe(0);
    expect(addressRefusal(url)).not.toBeNull();
  });

  test("nor over http, nor to a name that nobody knows", async () => {
    for (const url of ["http://example.com/", "https://nowhere.invalid/"])
      await expect(postGuarded({ url, headers: {}, body: "{}" })).rejects.toThrow(NotSent);
    expect(addressRefusal("http://example.com/")).not.toBeNull();
    expect(addressRefusal("https://example.com/")).toBeNull();
  });
});

test.each(["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
