import { expect, test } from "vitest";
import { readJsonBody } from "./json-body";

const read = (body: string) =>
  readJsonBody(
    new Request("https://mercura.example", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    }),
  );

test.each([
  ['{"name":"A","name":"B"}', "name"],
  ['{"name":"A","name":"A"}', "name"],
  [String.raw`{"name":"A","n\u0061me":"B"}`, "name"],
  ['{"lines":[{"quantity":1},{"quantity":2,"unit":"h","quantity":3}]}', "quantity"],
  ['{"settings":{"currency":"EUR"},"name":"A","settings":{}}', "settings"],
  ['{"__proto__":1,"__proto__":2}', "__proto__"],
  [String.raw`{"a\"b":1, "a\"b" : 2}`, 'a"b'],
])("a body that gives a field twice is refused: %s", async (body, field) => {
  expect(await read(body)).toEqual({
    ok: false,
    code: "invalid_input",
    field,
    message: "This field is given more than once.",
  });
});

test.each([
  '{"name":"A","title":"name"}',
  '{"lines":[{"quantity":1},{"quantity":2}],"quantity":3}',
  '{"name":"\\"name\\":1,\\"name\\":{}[]","title":"{\\"name\\":1"}',
  '{"before":{"name":"A"},"name":{"name":["name","name"]}}',
])("a body that has a name in several places is taken: %s", async (body) => {
  expect(await read(body)).toMatchObject({ ok: true });
});

test("a body takes as much longer as it is longer, up to the longest", async () => {
  const [short, long] = [aBody(50_000), aBody(200_000)];
  const longMs: number[] = [];
  const shortMs: number[] = [];
  // By turns, and of each the quickest, so that it does not matter what else the machine does.
  for (let round = 0; round < 8; round += 1) {
    longMs.push(await readingMs(long));
    shortMs.push(await readingMs(short));
  }
  // Of four times the length: four times as long, and sixteen times if each letter were looked at for each.
  expect(Math.min(...longMs)).toBeLessThan(10 * Math.min(...shortMs));
});

function aBody(length: number): string {
  const rows = Array.from({ length: length / 222 }, (_, index) => ({
    name: `Row ${index}`,
    note: '\\"{',
  }));
  return JSON.stringify({ rows, text: 'x\\"'.repeat(length) });
}

async function readingMs(body: string): Promise<number> {
  const startedAt = performance.now();
  expect(await read(body)).toMatchObject({ ok: true });
  return performance.now() - startedAt;
}
