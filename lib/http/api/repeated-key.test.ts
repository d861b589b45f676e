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

test("the longest bodies are read through in a moment", async () => {
  const rows = Array.from({ length: 900 }, (_, index) => ({ name: `Row ${index}`, note: '\\"{' }));
  const long = JSON.stringify({ rows, text: 'x\\"'.repeat(200_000) });
  const started = performance.now();
  expect(await read(long)).toMatchObject({ ok: true });
  expect(performance.now() - started).toBeLessThan(1_000);
});
