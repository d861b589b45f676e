import { AsyncLocalStorage } from "node:async_hooks";
import { concurrently } from "../concurrently";
import { type Contestant, contestants } from "./contestants";
import { CUSTOMERS_PER_ORGANIZATION } from "./customer-ids";
import { type Measured, orderSchema } from "./messages";
import { lastStatement, sentRoundTrips, tapWire } from "./wire-tap";

// Each has a process of its own, so that the CPU and the garbage of one are not counted as another's.
const [name = "", url = "", organizations = "", concurrency = ""] = process.argv.slice(2);
const isContestant = (text: string): text is Contestant => text in contestants;
if (!isContestant(name)) throw new Error(`Nobody is called ${name}.`);

// Next serves every request inside one of these, which makes all promises of the process dearer.
const request = new AsyncLocalStorage<number>();

tapWire();
const work = contestants[name](url);

process.on("message", async (message) => {
  const { operation, times } = orderSchema.parse(message);
  const tripsBefore = sentRoundTrips();
  const cpuBefore = process.cpuUsage();
  const startedAtMs = performance.now();
  const latenciesMs = await concurrently(times, Number(concurrency), (turn) =>
    request.run(turn, () =>
      work[operation](anyOf(Number(organizations)), anyOf(CUSTOMERS_PER_ORGANIZATION)),
    ),
  );
  const { user, system } = process.cpuUsage(cpuBefore);
  const measured: Measured = {
    latenciesMs,
    wallMs: performance.now() - startedAtMs,
    cpuMs: (user + system) / 1000,
    roundTrips: sentRoundTrips() - tripsBefore,
    statement: lastStatement(),
  };
  process.send?.(measured);
});

process.on("disconnect", () => process.exit());

function anyOf(count: number): number {
  return 1 + Math.floor(Math.random() * count);
}
