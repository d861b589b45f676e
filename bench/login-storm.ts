import { type HttpClient, httpClient } from "./http-client";
import { type EventLoopDelay, startMeasuredServer } from "./measured-server";
import { median } from "./median";
import { logIn, signUp, writePeople } from "./people";

const rounds = 5;
const phaseMs = 6_000;
const checkers = 8;
const signIns = 10;
const people = 2_000;

const leastKept = 0.5;
const longestDelayMs = 50;

interface Phase {
  readonly checksPerSecond: number;
  readonly delay: EventLoopDelay;
}

const server = await startMeasuredServer();
const checking = httpClient(server.url);
const storming = httpClient(server.url);
try {
  process.exitCode = (await compare()) ? 0 : 1;
} finally {
  checking.close();
  storming.close();
  await server.stop();
}

/** Session checks per second, in calm and in a storm by turns, so that whatever else the machine does affects both alike. */
async function compare(): Promise<boolean> {
  const { organizationId, token } = await signUp(checking);
  const path = `/api/v1/organizations/${organizationId}`;
  const emails = inTurn(await writePeople(server.ownerUrl, people));
  const check = () => expectOk(checking.call(path, { method: "GET", token }));
  await measure(check);

  const waitsMs: number[] = [];
  const ratios: number[] = [];
  const delaysMs: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const calm = await measure(check);
    const storm = startStorm(storming, emails, waitsMs);
    const stormy = await measure(check);
    await storm.end();
    ratios.push(stormy.checksPerSecond / calm.checksPerSecond);
    delaysMs.push(stormy.delay.p99Ms);
    console.log(`Round ${round}: calm ${inWords(calm)}; storm ${inWords(stormy)}`);
  }
  const [kept, delayMs] = [median(ratios), median(delaysMs)];
  console.log(`
${signIns} sign-ins all the time, ${waitsMs.length} in all: they waited ${seconds(median(waitsMs))}, at most ${seconds(Math.max(...waitsMs))}.
Session checks kept: ${kept.toFixed(2)} of the calm rate (goal ${leastKept} or more).
Event-loop delay, p99: ${delayMs.toFixed(1)} ms (goal less than ${longestDelayMs} ms).`);
  return kept >= leastKept && delayMs < longestDelayMs;
}

async function measure(check: () => Promise<void>): Promise<Phase> {
  await server.eventLoopDelay();
  const startedAtMs = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: checkers }, async () => {
      while (performance.now() - startedAtMs < phaseMs) {
        await check();
        count += 1;
      }
    }),
  );
  const checksPerSecond = (count * 1000) / (performance.now() - startedAtMs);
  return { checksPerSecond, delay: await server.eventLoopDelay() };
}

/** Sign-ins without a pause until stopped, each of another person. */
function startStorm(client: HttpClient, emails: Generator<string, never>, waitsMs: number[]) {
  let isOver = false;
  const everybody = Array.from({ length: signIns }, async () => {
    while (!isOver) {
      const startedAtMs = performance.now();
      await expectOk(logIn(client, emails.next().value));
      waitsMs.push(performance.now() - startedAtMs);
    }
  });
  return {
    async end() {
      isOver = true;
      await Promise.all(everybody);
    },
  };
}

function* inTurn(emails: readonly string[]): Generator<string, never> {
  for (;;) yield* emails;
}

async function expectOk(answering: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answering;
  if (status !== 200) throw new Error(`The server answered ${status}: ${text.slice(0, 300)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function inWords({ checksPerSecond, delay: { p99Ms, maxMs } }: Phase): string {
  return `${checksPerSecond.toFixed(0)} checks/s, delay p99 ${p99Ms.toFixed(1)} ms, max ${maxMs.toFixed(0)} ms`;
}
