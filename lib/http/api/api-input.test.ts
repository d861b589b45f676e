import { randomUUID } from "node:crypto";
import { snakeCase } from "es-toolkit/string";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { log } from "@/lib/log";
import type { ApiDoor } from "@/lib/testing/doors/api-door";
import { bodyFor, factsOf, fieldsOf } from "@/lib/testing/doors/api-door-facts";
import { type ApiCall, apiContract, apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { expectProblem } from "@/lib/testing/doors/expect-problem";
import { aScene, type Scene } from "@/lib/testing/doors/facts/scene";

log.level = "silent";

const doors = await apiDoors();
// Forms with a file have tests of their own (api-upload-route.test.ts).
const takingBody = doors.filter((door) => door.method !== "GET" && !factsOf(door).isUpload);
const takingQuery = doors.filter((door) => door.method === "GET");
const withBody = takingBody.filter((door) => fieldsOf(door).length > 0);
const named = (chosen: readonly ApiDoor[]) => chosen.map((door) => [door.name, door] as const);

const operationSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string().optional(), in: z.string().optional() }))
    .default([]),
});

let mine: Scene;

beforeAll(async () => {
  mine = await aScene();
});

/** A good call by the owner; `changes` makes it a bad one. */
function aCall(door: ApiDoor, changes: ApiCall = {}): ApiCall {
  return { token: mine.token, params: mine.params, body: bodyFor(door, mine), ...changes };
}

describe.each(named(takingBody))("%s and a body that is bad", (_name, door) => {
  const good = () => bodyFor(door, mine) ?? {};

  test.each(["not_a_field", "organization_id", "user_id", "id", "constructor", "is_admin"])(
    "refuses the unknown field %s",
    async (field) => {
      const { body } = await expectProblem(
        door,
        aCall(door, { body: { ...good(), [field]: "x" } }),
        422,
        "invalid_input",
      );
      expect(body.errors).toHaveProperty([field]);
    },
  );

  test("refuses a field that the path already says", async () => {
    for (const [, name = ""] of door.path.matchAll(/\[(\w+)\]/g)) {
      const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      await expectProblem(
        door,
        aCall(door, { body: { ...good(), [field]: randomUUID() } }),
        422,
        "invalid_input",
      );
    }
  });

  test("refuses a query beside the body, because nothing would read it", async () => {
    await expectProblem(door, aCall(door, { query: "?is_admin=1" }), 422, "invalid_input");
  });

  test("refuses __proto__, and no object is changed by it", async () => {
    const text = JSON.stringify(good());
    const body = `{"__proto__": {"role": "owner", "polluted": true}${text === "{}" ? "" : ","}${text.slice(1)}`;
    await expectProblem(door, aCall(door, { body }), 422, "invalid_input");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test.each(["{", "null", "[]", '"text"', "7", "{'a': 1}", '{"a": 1,}', "\0", "undefined"])(
    "answers 400 to %j",
    async (body) => {
      await expectProblem(door, aCall(door, { body }), 400, "invalid_json");
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
    "text/json",
    "",
  ])("answers 415 to the content type %j", async (type) => {
    const call = aCall(door, { body: "{}", headers: { "Content-Type": type } });
    await expectProblem(door, call, 415, "unsupported_media_type");
  });

  test("answers 413 to more than a megabyte", async () => {
    const body = { ...good(), not_a_field: "a".repeat(1024 * 1024) };
    await expectProblem(door, aCall(door, { body }), 413, "payload_too_large");
  });
});

/** Lists of whatever words somebody likes. */
const listsOfWords = ["tags"];
/** The text of a whole file. */
const files = ["csv"];
const isPlain = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

describe.each(named(withBody))("%s and its fields", (_name, door) => {
  const fields = fieldsOf(door);
  const withField = (field: string, value: unknown) =>
    aCall(door, { body: { ...bodyFor(door, mine), [field]: value } });

  test.each(fields)("refuse the wrong type in %s", async (field) => {
    const good = bodyFor(door, mine)?.[field];
    const isOfItsKind = (value: unknown) => {
      if (typeof value === "number") return typeof good === "number";
      if (Array.isArray(value) !== Array.isArray(good) || typeof good !== "object") return false;
      return isPlain(value) || (Array.isArray(value) && listsOfWords.includes(field));
    };
    const wrong = [{}, [], { toString: "x" }, ["x"], 12345].filter((value) => !isOfItsKind(value));
    for (const value of wrong) {
      const { body } = await expectProblem(door, withField(field, value), 422, "invalid_input");
      expect(Object.keys(Object(body.errors)).map((path) => path.split(".")[0])).toContain(field);
    }
  });

  const lines = fields.filter((field) => !files.includes(field));
  test.each(lines)("refuse a text of nearly a megabyte in %s", async (field) => {
    const { body } = await expectProblem(
      door,
      withField(field, "a".repeat(1_000_000)),
      422,
      "invalid_input",
    );
    expect(body.errors).toHaveProperty([field]);
  });

  // A password may hold any character, because only its hash is kept.
  test.each(fields.filter((field) => !field.endsWith("password")))(
    "refuse a NUL in %s",
    async (field) => {
      // An invitation's token is looked up as it came; no other one is that long.
      const status = door.path.startsWith("/invitations/") && field === "token" ? 404 : 422;
      await expectProblem(door, withField(field, "ab\0cd"), status);
    },
  );

  test("are refused in another spelling", async () => {
    for (const field of fields.filter((name) => name.includes("_"))) {
      const { [field]: value, ...rest } = bodyFor(door, mine) ?? {};
      const spellings = [
        field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
        field.toUpperCase(),
        field.replace("_", "__"),
        `${field}_`,
      ];
      for (const spelling of spellings)
        await expectProblem(
          door,
          aCall(door, { body: { ...rest, [spelling]: value } }),
          422,
          "invalid_input",
        );
    }
  });
});

describe.each(named(takingQuery))("%s and a query that is bad", (_name, door) => {
  test.each([
    "?not_a_field=1",
    "?__proto__=1",
    "?constructor=1",
    "?organizationId=x",
    "?customerId=x",
    "?slug=acme&slug=acme",
    "?q=a&q=b",
    "?limit=1&limit=2",
  ])("refuses %s", async (query) => {
    await expectProblem(door, aCall(door, { query }), 422, "invalid_input");
  });
});

test("a parameter that comes twice, or where nothing reads one, is refused with that reason", async () => {
  const words = async (name: string, call: ApiCall) => {
    const door = doors.find((one) => one.name === name);
    if (!door) throw new Error(`There is no ${name}.`);
    return (await expectProblem(door, aCall(door, call), 422, "invalid_input")).body.errors;
  };
  expect(await words("GET /quotes", { query: "?status=draft&status=sent" })).toEqual({
    status: ["This field is given more than once."],
  });
  expect(await words("GET /quotes", { query: "?customerId=x" })).toEqual({
    customer_id: ["No field is named so: names are in snake_case."],
  });
  expect(await words("POST /customers", { query: "?name=x" })).toEqual({
    name: ["Send this in the body: nothing is read from the address here."],
  });
});

test("a field inside another is known by its own name alone", async () => {
  const door = doors.find(({ name }) => name === "POST /quotes");
  if (!door) throw new Error("No quote can be written.");
  for (const name of ["unitPriceMinor", "unit-price-minor", "__proto__"]) {
    const line = `{"description": "Drill", ${JSON.stringify(name)}: 100}`;
    const body = `{"customer_id": "${mine.params.customerId}", "lines": [${line}]}`;
    const { body: answer } = await expectProblem(door, aCall(door, { body }), 422, "invalid_input");
    expect(Object.keys(Object(answer.errors))[0]).toMatch(/^lines\.0\./);
  }
});

test("of thousands of unknown fields a hundred are named, and an object with as many is not read", async () => {
  const door = doors.find(({ name }) => name === "POST /quotes");
  if (!door) throw new Error("No quote can be written.");
  const withKeys = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`field_${index}`, index]));
  const lines = Array.from({ length: 190 }, () => withKeys(100));
  const call = aCall(door, { body: { customer_id: mine.params.customerId, lines } });
  const { body } = await expectProblem(door, call, 422, "invalid_input");
  expect(Object.keys(Object(body.errors))).toHaveLength(100);
  await expectProblem(door, aCall(door, { body: withKeys(19_000) }), 413, "payload_too_large");
});

test("every query that the API's document names is taken, by that name", async () => {
  const { document } = await apiContract();
  const unknown: string[] = [];
  for (const door of takingQuery) {
    const path = `/api/v1${door.path.replace(/\[(\w+)\]/g, (_, name: string) => `{${snakeCase(name)}}`)}`;
    const { parameters } = operationSchema.parse(document.paths?.[path]?.get);
    for (const { name } of parameters.filter((one) => one.in === "query")) {
      const { body } = await callDoor(door, aCall(door, { query: `?${name}=x` }));
      if (JSON.stringify(body).includes("This field is not known."))
        unknown.push(`${door.name} ${name}`);
    }
  }
  expect(unknown).toEqual([]);
});

describe("the list of customers", () => {
  const door = doors.find(({ name }) => name === "GET /customers");
  test.each([
    "?limit=0",
    "?limit=101",
    "?limit=-1",
    "?limit=1e9",
    "?limit=x",
    "?sort=random",
    "?cursor=x",
    "?q=%00",
    `?q=${"a".repeat(201)}`,
  ])("refuses %s", async (query) => {
    if (!door) throw new Error("There is no list of customers.");
    await expectProblem(door, aCall(door, { query }), 422, "invalid_input");
  });
});
