import { describe, expect, test } from "vitest";
import { scopeOf } from "@/lib/access/scopes";
import { declarationOf } from "@/lib/http/api/declaration";
import { problems } from "@/lib/problems";
import { factsOf } from "@/lib/testing/doors/api-door-facts";
import { apiContract, apiDoors } from "@/lib/testing/doors/api-doors";
import { referenceOf } from "./reference";

const doors = await apiDoors();
const { document, faultsIn } = await apiContract();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test.each(doors.map((door) => [door.name, door] as const))(
  "%s says what it does, what it needs and what it answers",
  (_name, door) => {
    const said = declarationOf(door.handler);
    const { access } = factsOf(door);
    const advice = `Give ${door.name} a third argument in its route.ts: { summary: "Add a customer", permission: "customer.create", answers: customerAnswer }; lib/answer-fields.ts has "done" for a change that has nothing to tell.`;
    expect(said?.summary, advice).toMatch(/^[A-Z][^.]+$/);
    expect(said?.answers ?? said?.fileTypes, advice).toBeDefined();
    const isMembers = access !== "anybody" && access !== "somebody";
    expect(said?.permission, advice).toBe(isMembers ? access : undefined);
  },
);

test("the reference shows every operation", () => {
  expect(referenceOf(document).map(({ id }) => id)).toEqual(
    operations.map(({ operation }) => operation.operationId),
  );
});

test("every group of operations has a name for people, and says in a sentence what it is", () => {
  for (const tag of document.tags) {
    expect(tag["x-displayName"]).toMatch(/^[A-Z]/);
    expect(tag.description).toMatch(/^[A-Z].+\.$/);
  }
  expect(document.tags.map(({ name }) => name).sort()).toEqual(
    [...new Set(referenceOf(document).map(({ tag }) => tag))].sort(),
  );
});

test("the groups stand in the order of the names that people read", () => {
  const names = document.tags.map((tag) => tag["x-displayName"]);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
});

test("every operation has an id of its own", () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(doors.length);
});

describe.each(operations.map(({ path, method }) => [method, path] as const))(
  "%s %s",
  (method, path) => {
    const at = ["paths", path, method];
    const operation = Object(document.paths[path]?.[method]);

    test("has examples that it would accept and answer", () => {
      const body = operation.requestBody?.content?.["application/json"];
      const [status] = Object.keys(operation.responses).filter((code) => code.startsWith("2"));
      const answer = operation.responses[status ?? ""].content["application/json"];
      if (!answer) return;
      const faults = [
        ...(body
          ? faultsIn([...at, "requestBody", "content", "application/json", "schema"], body.example)
          : []),
        ...faultsIn(
          [...at, "responses", status ?? "", "content", "application/json", "schema"],
          answer.example,
        ),
      ];
      expect(
        faults,
        'Give the field an example in its schema: .meta({ examples: ["EUR"] }).',
      ).toEqual([]);
    });
  },
);

test("every field of an answer says what it is, but for what is told on as it was written down", () => {
  const untold = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    Object.entries(Object(schema.properties))
      .filter(([, field]) => JSON.stringify(field) === "{}")
      .map(([field]) => `${name}.${field}`),
  );
  expect(untold).toEqual(["Delivery.payload"]);
});

test("every answer is described", () => {
  const silent = operations.flatMap(({ method, path, operation }) =>
    Object.entries(Object(operation.responses))
      .filter(([status, answer]) => {
        const schema = Object(answer).content?.["application/json"]?.schema;
        return status.startsWith("2") && schema && Object.keys(schema).length === 0;
      })
      .map(() => `${method} ${path}`),
  );
  expect(silent).toEqual([]);
});

test("every list is answered as a page, also where it comes whole", () => {
  const lists = operations.flatMap(({ method, path, operation }) => {
    const answer = Object(operation.responses)["200"]?.content?.["application/json"]?.schema;
    return answer?.properties?.data ? [{ door: `${method} ${path}`, fields: answer.required }] : [];
  });
  expect(lists.length).toBeGreaterThan(20);
  for (const { door, fields } of lists)
    expect(fields, door).toEqual(expect.arrayContaining(["data", "next_cursor"]));
});

const namedAsSecret = /passw|secret|token|hash|key|nonce|pepper|credential/;

/** The fields in a schema that are named as a secret would be, however deep. */
function secretFields(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const names = Object.keys(Object(Reflect.get(schema, "properties")));
  const below = Object.entries(schema).flatMap(([key, part]) =>
    key === "example" ? [] : secretFields(part),
  );
  return [...names.filter((name) => namedAsSecret.test(name)), ...below];
}

test("no answer has a secret in it, but for what is told once to whoever asked for it", () => {
  const answersOf = (method: string) =>
    operations.flatMap((at) =>
      at.method === method
        ? Object.entries(Object(at.operation.responses)).flatMap(([status, answer]) =>
            status.startsWith("2") ? [answer] : [],
          )
        : [],
    );
  const { NewApiToken, NewWebhook, ...others } = document.components.schemas;
  expect(secretFields([NewApiToken, NewWebhook])).toEqual(["token", "secret"]);
  // Whether there is a password, and what proves the audit log, of which everybody may have the public key.
  expect(new Set(secretFields([others, answersOf("get")]))).toEqual(
    new Set(["has_password", "previous_hash", "hash", "public_key"]),
  );
  expect(new Set(secretFields(answersOf("post")))).toEqual(
    new Set(["access_token", "secret", "previous_secret_until"]),
  );
});

test("every code of a problem stands with its status", () => {
  const responses = Object(document.components.responses);
  const told = Object.entries(responses).flatMap(([status, response]) =>
    Object.keys(Object(response).content["application/problem+json"].examples).map((code) => [
      code,
      Number(status),
    ]),
  );
  const known = Object.entries(problems).map(([code, { status }]) => [code, status]);
  expect(told.sort()).toEqual(known.sort());
});

test("an API token is offered where a scope lets it in, and nowhere else", () => {
  for (const door of doors) {
    const said = declarationOf(door.handler);
    const path = `/api/v1${door.path.replace(/\[(\w+)\]/g, (_, name: string) => `{${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}}`)}`;
    const security = JSON.stringify(
      Object(document.paths[path]?.[door.method.toLowerCase()]).security,
    );
    const lets = said?.permission ? scopeOf(said.permission) !== null : false;
    expect(security.includes("apiToken"), door.name).toBe(lets);
  }
});
