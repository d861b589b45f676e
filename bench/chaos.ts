import { parseArgs } from "node:util";
import { runChaos } from "./chaos/run-chaos";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "10" } } });
const rounds = Number(values.rounds);
const startedAtMs = performance.now();

const report = await runChaos({ rounds, settles: true, say: console.log });
const { acknowledged, inDoubt, faults, slowestReadyMs } = report;
const seconds = Math.round((performance.now() - startedAtMs) / 1000);
console.log(
  `\n${rounds} rounds, ${2 * rounds} kills, ${seconds} s: ${acknowledged} requests acknowledged, ${inDoubt} in doubt when their server died; ready again after ${slowestReadyMs} ms at most.`,
);
for (const fault of faults) console.log(`✗ ${fault}`);
if (faults.length === 0)
  console.log("Nothing acknowledged is lost, and each key has had one effect.");
process.exit(faults.length === 0 ? 0 : 1);
