import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { say, step } from "../scripts/console/progress.mjs";
import { Refusal } from "../scripts/console/refusal.mjs";
import { runCommand } from "../scripts/console/run-command.mjs";
import { type Contestant, type Door, floorsOf, workspaceDoors } from "./app/doors";
import { everydayDoors } from "./app/everyday-doors";
import { measureOf, Results } from "./app/results";
import { startFloors } from "./app/start-floors";
import { addOtherCompanies, openWorkspace, settle } from "./app/workspace";
import { concurrently } from "./concurrently";
import { httpClient } from "./http-client";
import { startMeasuredServer } from "./measured-server";

const SMALL_ROWS = 1_000;
const CONCURRENCY = 8;
const MOST_GROWTH = 1.5;
/** A server runs for days. Until V8 has compiled what is hot, whoever has more code is slower. */
const WARM_UP_ROUNDS = 5;

const USAGE = `npm run bench:app -- [options]
  --rows <number>       customers of the big company, and as many quotes; default 100000
  --companies <number>  others in the same tables; default 1000
  --others <number>     customers of all others together, and as many quotes; default 900000
  --rounds <number>     default 7`;

const optionsSchema = z.object({
  rows: z.coerce.number().int().min(SMALL_ROWS).default(100_000),
  companies: z.coerce.number().int().min(1).default(1_000),
  others: z.coerce.number().int().min(0).default(900_000),
  rounds: z.coerce.number().int().min(1).max(100).default(7),
});

await runCommand(async () => {
  const options = readOptions();
  const server = await startMeasuredServer({ hasWorker: true });
  const client = httpClient(server.url);
  const database = new pg.Client({ connectionString: server.ownerUrl });
  try {
    await database.connect();
    const open = (slug: string, rows: number) => openWorkspace(client, database, { slug, rows });
    const [big, small, growing] = await step("Rows", "filling the tables", async () => {
      await addOtherCompanies(database, { companies: options.companies, rows: options.others });
      const companies = [
        await open("big", options.rows),
        await open("small", SMALL_ROWS),
        await open("growing", 1),
      ] as const;
      await settle(database);
      return companies;
    });
    const floors = await step("Floors", "building", () =>
      startFloors(server.ownerUrl, big.organizationId),
    );
    const floorClient = httpClient(floors.url);
    try {
      const { port } = new URL(server.url);
      const doors = [
        ...workspaceDoors(client, port, big, small),
        ...everydayDoors(client, database, port, { settled: small, growing }),
      ];
      const results = await compete(floorsOf(floorClient), doors, options.rounds);
      return conclude(results, floorsOf(floorClient), doors);
    } finally {
      floorClient.close();
      floors.stop();
    }
  } finally {
    client.close();
    await database.end();
    await server.stop();
  }
});

function readOptions(): z.infer<typeof optionsSchema> {
  try {
    const string = { type: "string" } as const;
    const { values } = parseArgs({
      options: { rows: string, companies: string, others: string, rounds: string },
    });
    return optionsSchema.parse(values);
  } catch {
    throw new Refusal(USAGE);
  }
}

/** Everybody takes turns in every round, so that whatever else the machine does affects all alike. */
async function compete(
  floors: readonly Contestant[],
  doors: readonly Door[],
  rounds: number,
): Promise<Results> {
  const results = new Results();
  const contestants = [
    ...floors,
    ...doors.flatMap((door) => (door.small ? [door, door.small] : [door])),
  ];
  for (let round = 1 - WARM_UP_ROUNDS; round <= rounds; round += 1)
    await step("Round", round < 1 ? "warming up" : `${round} of ${rounds}`, async () => {
      for (const contestant of contestants) {
        const measure = await run(contestant);
        if (round > 0) results.add(contestant.name, measure);
      }
    });
  return results;
}

async function run({ name, times, call, prepare }: Contestant) {
  await prepare?.(times);
  const startedAtMs = performance.now();
  const latenciesMs = await concurrently(times, CONCURRENCY, async (turn) => {
    if (!(await call(turn))) throw new Error(`${name}: a call went wrong.`);
  });
  return measureOf(latenciesMs, performance.now() - startedAtMs);
}

function conclude(results: Results, floors: readonly Contestant[], doors: readonly Door[]): number {
  const figures = (name: string) =>
    `${name.padEnd(26)} ${(["p50Ms", "p95Ms"] as const).map((figure) => `${results.figure(name, figure).toFixed(1)} ms`.padStart(9)).join(" ")} ${results.figure(name, "perSecond").toFixed(0).padStart(6)}/s`;
  say(`\n${"".padEnd(26)} ${"p50".padStart(9)} ${"p95".padStart(9)} ${"calls".padStart(8)}`);
  for (const { name } of floors) say(figures(name));
  let isMet = true;
  const goal = (value: number, isGood: boolean, words: string) => {
    isMet &&= isGood;
    return `${value.toFixed(2)} ${words}${isGood ? "" : " ✗"}`;
  };
  for (const { name, floor, leastOfFloor, small } of doors) {
    const kept = results.ratio(name, floor, "perSecond");
    const parts = [goal(kept, kept >= leastOfFloor, `of ${floor} (goal ${leastOfFloor})`)];
    if (small) {
      const growth = results.ratio(name, small.name, "p50Ms");
      parts.push(
        goal(
          growth,
          growth <= MOST_GROWTH,
          `of the p50 with ${SMALL_ROWS} rows (goal ${MOST_GROWTH})`,
        ),
      );
    }
    say(`${figures(name)}  ${parts.join("; ")}`);
  }
  return isMet ? 0 : 1;
}
