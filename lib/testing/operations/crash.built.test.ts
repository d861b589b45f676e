import { expect, test } from "vitest";
import { runChaos } from "../../../bench/chaos/run-chaos";

// npm run chaos does ten rounds, and waits until what was in doubt is settled.
test("a server and a database that are killed under load lose nothing that was acknowledged, and do nothing twice", async () => {
  const { acknowledged, slowestReadyMs, faults } = await runChaos({
    rounds: 1,
    settles: false,
    say: () => {},
  });
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(10);
  expect(slowestReadyMs).toBeLessThan(10_000);
});
