import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ServiceBusy } from "@/lib/service-busy";
import { type BoundedPool, boundedPool } from "./bounded-pool";

const worker = join(import.meta.dirname, "../testing/failures/obedient-worker.mjs");

let pool: BoundedPool;

afterEach(() => pool.close());

/** Each thread of this process, and how far it stands back. */
function nicenessByThread(): Map<string, number> {
  const folder = `/proc/${process.pid}/task`;
  return new Map(
    readdirSync(folder).map((thread) => {
      const stat = readFileSync(`${folder}/${thread}/stat`, "utf8");
      // What stands in brackets may hold blanks. @see proc(5): nice is the 19th field
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return [thread, Number(fields[16])];
    }),
  );
}

describe("a bounded pool", () => {
  test("refuses at once what is more than may wait, and does the rest", async () => {
    pool = boundedPool(worker, { maxThreads: 2, maxWaiting: 5 });
    await pool.run("started");
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => pool.run(`task ${index}`)),
    );
    const done = outcomes.filter(({ status }) => status === "fulfilled");
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason] : [],
    );
    expect(done).toHaveLength(7);
    expect(refused).toHaveLength(13);
    for (const reason of refused) expect(reason).toBeInstanceOf(ServiceBusy);
    expect(await pool.run("afterwards")).toBe("afterwards");
  });

  test("survives the death of its threads: the task under way fails, and those that wait are done", async () => {
    pool = boundedPool(worker, { maxThreads: 2, maxWaiting: 50 });
    const tasks = ["crash", "one", "crash", "two", "three", "crash", "four"];
    const outcomes = await Promise.allSettled(tasks.map((task) => pool.run(task)));
    expect(outcomes.map(({ status }) => status)).toEqual(
      tasks.map((task) => (task === "crash" ? "rejected" : "fulfilled")),
    );
    expect(await pool.run("afterwards")).toBe("afterwards");
  });

  test("gives up a task whose time is over, and does what comes after it", async () => {
    pool = boundedPool(worker, { maxThreads: 1, maxWaiting: 5, longestSeconds: 5 });
    expect(await pool.run("before")).toBe("before");
    await expect(pool.run("endless")).rejects.toBeInstanceOf(ServiceBusy);
    expect(await pool.run("after")).toBe("after");
  });

  test.runIf(process.platform === "linux")(
    "has threads that can stand back behind every other thread of the process",
    async () => {
      pool = boundedPool(worker, { maxThreads: 1, maxWaiting: 1 });
      await pool.run("started");
      const before = nicenessByThread();
      await pool.run(3);
      const steps = [...nicenessByThread()].flatMap(([thread, niceness]) => {
        const step = niceness - (before.get(thread) ?? niceness);
        return step === 0 ? [] : [[thread === String(process.pid) ? "main" : "worker", step]];
      });
      expect(steps).toEqual([["worker", 3]]);
    },
  );
});
