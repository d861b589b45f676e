import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { say, step } from "../scripts/console/progress.mjs";
import { Refusal } from "../scripts/console/refusal.mjs";
import { runCommand } from "../scripts/console/run-command.mjs";
import { ContestantClient } from "./isolation/contestant-client";
import { CUSTOMERS_PER_ORGANIZATION } from "./isolation/customer-ids";
import { BASELINE, entriesOf, WALLS } from "./isolation/entries";
import { stepsWithoutIndex } from "./isolation/index-use";
import { type Arena, openArena } from "./isolation/open-arena";
import { operationNames, operations } from "./isolation/operations";
import { goalsOf, Results } from "./isolation/results";

const FEW_ORGANIZATIONS = 20;
const CONCURRENCY = 16;

const USAGE = `npm run bench:isolation -- [options]
  --customers <number>  in all, ${CUSTOMERS_PER_ORGANIZATION} for each organization; default 1000000
  --rounds <number>     default 7`;

const optionsSchema = z.object({
  customers: z.coerce
    .number()
    .int()
    .min(FEW_ORGANIZATIONS * CUSTOMERS_PER_ORGANIZATION)
    .default(1_000_000),
  rounds: z.coerce.number().int().min(1).max(100).default(7),
});

await runCommand(async () => {
  const { customers, rounds } = readOptions();
  const organizations = {
    all: Math.round(customers / CUSTOMERS_PER_ORGANIZATION),
    few: FEW_ORGANIZATIONS,
  };
  const arena = await step(
    "PostgreSQL",
    `loading ${customers} customers of ${organizations.all} organizations`,
    () => openArena(organizations, CONCURRENCY),
  );
  try {
    const results = await compete(arena, rounds);
    printRatios(results);
    const plans = await plansWithoutIndex(arena, results);
    return conclude([...goalsOf(results), ...plans]);
  } finally {
    await arena.close();
  }
});

function readOptions(): z.infer<typeof optionsSchema> {
  try {
    const { values } = parseArgs({
      options: { customers: { type: "string" }, rounds: { type: "string" } },
    });
    return optionsSchema.parse(values);
  } catch {
    throw new Refusal(USAGE);
  }
}

/** Everybody takes turns in every round, so that whatever else the machine does affects all alike. */
async function compete(arena: Arena, rounds: number): Promise<Results> {
  const clients = [...entriesOf(arena, CONCURRENCY)].map(
    ([name, entry]) => [name, new ContestantClient(entry, arena.monitor)] as const,
  );
  const results = new Results();
  try {
    for (let round = 0; round <= rounds; round += 1) {
      await step("Round", round === 0 ? "warming up" : `${round} of ${rounds}`, async () => {
        for (const operation of operationNames)
          for (const [name, client] of clients) {
            const batch = await client.run({ operation, times: operations[operation].times });
            if (round > 0) results.add(name, operation, batch);
          }
      });
    }
  } finally {
    await Promise.all(clients.map(([, client]) => client.stop()));
  }
  return results;
}

function printRatios(results: Results): void {
  say(
    `\nRatios to ${BASELINE}, median of the rounds: CPU of client and server per operation / p50 / throughput\n`,
  );
  const names = results.names();
  const width = Math.max(...names.map((name) => name.length));
  say(`${"".padEnd(width)}  ${operationNames.map((name) => name.padEnd(18)).join("  ")}`);
  for (const name of names) {
    const cells = operationNames.map((operation) =>
      (["cpuMsPerOperation", "p50Ms", "operationsPerSecond"] as const)
        .map((figure) => results.ratio(name, BASELINE, operation, figure).toFixed(2))
        .join(" / ")
        .padEnd(18),
    );
    say(`${name.padEnd(width)}  ${cells.join("  ")}`);
  }
  say("");
}

async function plansWithoutIndex(arena: Arena, results: Results) {
  const client = new pg.Client({ connectionString: arena.appUrl });
  await client.connect();
  const goals = [];
  for (const operation of operationNames) {
    const statement = results.of(WALLS, operation)[0]?.statement ?? { text: "", values: [] };
    const tenant = statement.values.find((value) =>
      /^\w{8}-0000-7000-8000-0{12}$/.test(String(value)),
    );
    const steps = await stepsWithoutIndex(client, String(tenant), statement);
    goals.push({
      sentence: `${operation}: ${steps.length === 0 ? "reads by the organization's index" : `reads past the index: ${steps.join(", ")}`}`,
      isMet: steps.length === 0,
    });
  }
  await client.end();
  return goals;
}

function conclude(goals: readonly { sentence: string; isMet: boolean }[]): number {
  for (const { sentence, isMet } of goals) say(`${isMet ? "✓" : "✗"} ${sentence}`);
  return goals.every(({ isMet }) => isMet) ? 0 : 1;
}
