import { availableParallelism } from "node:os";
import { describe, expect, test, vi } from "vitest";
import { ServiceBusy } from "@/lib/service-busy";
import { hashPassword, needsRehash, verifyPassword } from "./hash";

// The thread that serves requests has no bcrypt at all, so that whatever is hashed below is hashed in another one.
vi.mock("bcryptjs", () => {
  throw new Error("bcrypt was asked for on the main thread.");
});

// What production does where nobody says otherwise.
delete process.env.PASSWORD_HASH_COST;

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

  test("opens nothing where none is set", async () => {
    expect(await verifyPassword("", null)).toBe(false);
    expect(await verifyPassword("Test123!", null)).toBe(false);
  });
});

test("a log-in without an account takes the work of one with an account", async () => {
  const hash = await hashPassword("Test123!");
  let [rounds, known, unknown] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // A cost less would be half of the work, and what else runs beside a round only ever adds to it: more rounds come nearer.
  await expect
    .poll(
      async () => {
        known = Math.min(known, await msFor(() => verifyPassword("not this one", hash)));
        unknown = Math.min(unknown, await msFor(() => verifyPassword("not this one", null)));
        rounds += 1;
        return rounds < 3 ? Number.NaN : Math.abs(Math.log2(unknown / known));
      },
      { timeout: 30_000 },
    )
    .toBeLessThan(0.6);
});

async function msFor(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** Of "Test123!" at bcrypt's lowest cost: checked in a few milliseconds. */
const quickHash = "$2b$04$hLAZ.GZkl6695ZkSosUEGebMoW27dKhVjUfexwmDLT9mmBavSjC8y";
/** The same at the cost that was usual before. */
const olderHash = "$2b$10$QpRrWf7ohkQtbZ21DYHqk.qs181yWO2/XZ706vECoCaZD6fhB56fe";

describe("hashing", () => {
  test("happens beside the thread that serves requests", async () => {
    await expect(import("bcryptjs")).rejects.toThrow();
    expect(await verifyPassword("Test123!", quickHash)).toBe(true);
  });

  test("in a storm refuses whoever would be the 51st to wait, and serves the others", async () => {
    // Those of the tests above are through.
    await verifyPassword("Test123!", quickHash);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 500 }, () => verifyPassword("Test123!", quickHash)),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason] : [],
    );
    const running = Math.min(4, availableParallelism());
    expect(refused).toHaveLength(500 - 50 - running);
    for (const reason of refused) expect(reason).toBeInstanceOf(ServiceBusy);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toEqual(
      Array.from({ length: 50 + running }, () => ({ status: "fulfilled", value: true })),
    );
    expect(await verifyPassword("Test123!", quickHash)).toBe(true);
  });
});

describe("a kept hash", () => {
  test.each([
    ["of today's cost", "$2b$12$ANKSguMzJu9c24ckSBsLWu96OiGTS8iN0T9dzXvpbIwvap42M2dqG", false],
    ["of a higher cost", "$2b$13$ANKSguMzJu9c24ckSBsLWu96OiGTS8iN0T9dzXvpbIwvap42M2dqG", false],
    ["of a lower cost", olderHash, true],
    ["that is none of ours", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", true],
  ])("%s: made anew is %s", (_what, hash, isAnew) => {
    expect(needsRehash(hash)).toBe(isAnew);
  });
});
