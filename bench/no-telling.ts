import { randomUUID } from "node:crypto";
import { type Answer, httpClient } from "./http-client";
import { startMeasuredServer } from "./measured-server";
import { median } from "./median";
import { writePeople } from "./people";

const samples = 60;
const people = samples * 3;
const largestDifference = 0.05;

const server = await startMeasuredServer();
const client = httpClient(server.url);
type Ask = (email: string) => Promise<Answer>;

const post = (path: string, body: object) =>
  client.call(`/api/v1${path}`, { method: "POST", body });

const doors: Readonly<Record<string, Ask>> = {
  "Log-in with a wrong password": (email) =>
    post("/auth/login", { email, password: "not this one" }),
  "Forgotten password": (email) => post("/auth/forgot-password", { email }),
  "Sign-up": (email) =>
    post("/organizations", {
      name: "Calder Valley Ltd",
      slug: `calder-${randomUUID().slice(0, 12)}`,
      owner_name: "Kim Berg",
      owner_email: email,
      owner_password: "a sentence is a good password",
    }),
};

try {
  process.exitCode = (await compare()) ? 0 : 1;
} finally {
  client.close();
  await server.stop();
}

/** Asks each door for an address with an account and for one without, in turns, and compares answers and medians. */
async function compare(): Promise<boolean> {
  const known = await writePeople(server.ownerUrl, people);
  const results = [];
  for (const [name, ask] of Object.entries(doors)) results.push(await measure(name, ask, known));
  for (const { name, difference, isSame } of results)
    console.log(
      `${name}: the medians differ by ${(difference * 100).toFixed(1)} % (goal at most ${largestDifference * 100} %); the answers are ${isSame ? "the same" : "NOT the same"}.`,
    );
  return results.every(({ difference, isSame }) => isSame && difference <= largestDifference);
}

async function measure(name: string, ask: Ask, known: readonly string[]) {
  const timesMs: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  const shapes = { known: new Set<string>(), unknown: new Set<string>() };
  for (let turn = 0; turn < samples; turn += 1) {
    // They take turns at coming first, so that neither always meets what the other left behind.
    const both = turn % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    for (const kind of both) {
      const email = kind === "known" ? (known[turn] ?? "") : `${randomUUID()}@calder.example`;
      const began = performance.now();
      const answer = await ask(email);
      timesMs[kind].push(performance.now() - began);
      shapes[kind].add(shapeOf(answer));
    }
  }
  const [slow, fast] = [median(timesMs.known), median(timesMs.unknown)];
  return {
    name,
    difference: Math.abs(slow - fast) / Math.min(slow, fast),
    isSame: [...shapes.known].join() === [...shapes.unknown].join(),
  };
}

/** An answer without what differs each time: ids, tokens and times. */
function shapeOf({ status, text }: Answer): string {
  return `${status} ${text.replace(/[0-9a-f-]{36}|[\w-]{43}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")}`;
}
