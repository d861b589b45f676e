import { describe, expect, test } from "vitest";
import { connections } from "@/lib/db/connections/connections";
import { anEmail } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf } from "@/lib/testing/value-from";
import { consume } from "./consume";
import { type LimitName, limits } from "./limits";

process.env.RATE_LIMIT_FACTOR = "1";

const times = <T>(count: number, work: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, work));
const names = Object.keys(limits).filter((name): name is LimitName => name in limits);

/** Opens every connection of the pool before a race starts; otherwise the first to have one would win it. */
const warmUp = () => times(10, () => connections().identityPool.query("SELECT pg_sleep(0.05)"));

describe.each(names)("the limit %s", (name) => {
  test("lets just as many through as it says, of 100 at the same moment", async () => {
    await warmUp();
    const key = anEmail();
    const codes = (await times(100, () => consume(name, key))).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(
      Math.min(100, limits[name].points),
    );
    expect(codeOf(await consume(name, anEmail()))).toBe("none");
  });
});

test("counting by read and write, as a control, lets more through", async () => {
  await warmUp();
  const key = anEmail();
  const { identityPool } = connections();
  const naive = async () => {
    const { rows } = await identityPool.query("SELECT points FROM rate_limits WHERE key = $1", [
      key,
    ]);
    const points: number = rows[0]?.points ?? 0;
    if (points >= 10) return false;
    await identityPool.query(
      "INSERT INTO rate_limits VALUES ($1, $2, 0) ON CONFLICT (key) DO UPDATE SET points = $2",
      [key, points + 1],
    );
    return true;
  };
  const passed = (await times(100, naive)).filter(Boolean);
  expect(passed.length).toBeGreaterThan(10);
});

test("where tries can't be counted nobody is let through, by any limit that guards something", async () => {
  const guards = names.filter((name) => !("isOfLoad" in limits[name]));
  await ownerDatabase.query("ALTER TABLE rate_limits RENAME TO rate_limits_away");
  try {
    for (const name of guards) await expect(consume(name, anEmail()), name).rejects.toThrow();
  } finally {
    await ownerDatabase.query("ALTER TABLE rate_limits_away RENAME TO rate_limits");
  }
  expect(codeOf(await consume("log_in", anEmail()))).toBe("none");
});
