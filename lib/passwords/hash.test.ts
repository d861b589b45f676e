import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./hash";

/** bcrypt reads no more than 72 bytes, and stops at a NUL. */
const seventyTwo = "p".repeat(72);

const hashes = new Map<string, Promise<string>>();

/** Whether a password opens what another one was set to. Each is hashed once, because that is slow by design. */
async function opens(typed: string, set: string): Promise<boolean> {
  const hash = hashes.get(set) ?? hashPassword(set);
  hashes.set(set, hash);
  return verifyPassword(typed, await hash);
}

describe.concurrent("a password", () => {
  test("is kept as a bcrypt hash of cost 12 with a salt of its own", async () => {
    const [first, second] = await Promise.all([hashPassword("Test123!"), hashPassword("Test123!")]);
    expect(first).toMatch(/^\$2b\$12\$.{53}$/);
    expect(first).not.toBe(second);
  });

  test.each([
    ["itself", "Test123!", "Test123!"],
    ["the same letters from another keyboard", "Cafe\u0301 creme", "Caf\u00e9 creme"],
    ["itself with 64 emoji", "🔐".repeat(64), "🔐".repeat(64)],
  ])("is opened by %s", async (_what, typed, set) => {
    expect(await opens(typed, set)).toBe(true);
  });

  test.each([
    ["one that differs in its 73rd byte", `${seventyTwo}X`, `${seventyTwo}Y`],
    ["its first 72 bytes", seventyTwo, `${seventyTwo}Y`],
    ["one that differs in the last of 64 emoji", `${"🔐".repeat(63)}🔑`, "🔐".repeat(64)],
    ["one without the blanks around it", "pw", " pw "],
    ["one in other case", "TEST123!", "Test123!"],
    ["what stands before its NUL", "Test123!", "Test123!\0and more"],
    ["nothing", "", "Test123!"],
  ])("is not opened by %s", async (_what, typed, set) => {
    expect(await opens(typed, set)).toBe(false);
  });

  test("opens nothing where none is set, after the same work", async () => {
    expect(await verifyPassword("", null)).toBe(false);
    expect(await verifyPassword("Test123!", null)).toBe(false);
  });
});
