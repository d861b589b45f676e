import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { log } from "@/lib/log";
import { bodyFor, factsOf } from "@/lib/testing/doors/api-door-facts";
import { apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { aScene, type Scene } from "@/lib/testing/doors/facts/scene";
import { memoryInUse } from "@/lib/testing/traces/memory-in-use";

log.level = "silent";

/** `npm run fuzz:api` sends 10,000; every test run some. FUZZ_SEED repeats a run. */
const runs = Number(process.env.FUZZ_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Growth that would be a leak: what is loaded and cached comes to 7 MB after 300 requests, and to 14 MB after 10,000. */
const mostGrowthBytes = 64e6;

// These end the session that the others come with.
const ending =
  /membership|logout|^DELETE \/organizations\/\[organizationId\]$|suspension|change-password|reauthenticate|\/auth\/sessions/;
const doors = (await apiDoors()).filter(({ name }) => !ending.test(name));
let scene: Scene;

beforeAll(async () => {
  scene = await aScene();
});

/** Values that no field expects, and some that are nearly right. */
const odd = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }).map((value) => value ?? null),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    null,
    "",
    " ",
    "\0",
    "\ud800",
    "' OR 1=1 --",
    "../../etc/passwd",
    "{{7*7}}",
    -1,
    0.1,
    1e308,
    2 ** 53,
    "9".repeat(400),
    "a".repeat(20_000),
    [[[[[[[[[[[]]]]]]]]]]],
    { constructor: { prototype: {} } },
    "00000000-0000-0000-0000-000000000000",
    "2026-02-30",
    "EUR ",
    true,
  ),
);

const malformed = fc.record({
  door: fc.constantFrom(...doors),
  field: fc.nat(),
  value: odd,
  extra: fc.option(fc.tuple(fc.string({ maxLength: 30 }), odd), { nil: undefined }),
  param: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: undefined }),
  query: fc.option(fc.webQueryParameters(), { nil: undefined }),
  raw: fc.option(fc.string({ unit: "binary", maxLength: 200 }), { freq: 8, nil: undefined }),
  key: fc.option(fc.stringMatching(/^[!-~]{1,300}$/), { nil: undefined }),
});

test(`${runs} malformed requests are refused in words, seed ${seed}`, {
  timeout: 3_600_000,
}, async () => {
  const before = memoryInUse();
  await fc.assert(
    fc.asyncProperty(malformed, async ({ door, field, value, extra, param, query, raw, key }) => {
      const good = bodyFor(door, scene);
      const names = Object.keys(good ?? {});
      const chosen = names[field % Math.max(1, names.length)];
      const body = {
        ...good,
        ...(chosen ? { [chosen]: value } : {}),
        ...(extra ? { [extra[0]]: extra[1] } : {}),
      };
      const params = param
        ? Object.fromEntries(Object.keys(scene.params).map((name) => [name, param]))
        : scene.params;
      const isBare = door.method === "GET" || factsOf(door).isUpload === true;
      const answer = await callDoor(door, {
        token: scene.token,
        params: { ...params, organizationId: scene.organizationId },
        body: isBare ? undefined : (raw ?? body),
        query: query === undefined ? "" : `?${query}`,
        headers: key ? { "Idempotency-Key": key } : {},
      });
      expect(answer.status, door.name).toBeLessThan(500);
      expect(answer.text).not.toMatch(/node_modules|\n\s+at |Prisma|\.tsx?:\d|SELECT |INSERT /);
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  expect(memoryInUse() - before).toBeLessThan(mostGrowthBytes);
});
