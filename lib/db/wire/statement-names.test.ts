import { expect, test } from "vitest";
import { statementNames } from "./statement-names";

const sql = (text: string) => ({ sql: text });

test("a statement keeps its name, and no other has it", () => {
  const nameOf = statementNames();
  const first = nameOf(sql("SELECT 1"));
  expect(first).not.toBe("");
  expect(nameOf(sql("SELECT 2"))).not.toBe(first);
  expect(nameOf(sql("SELECT 1"))).toBe(first);
});

test("a connection never has to keep more statements than the limit", () => {
  const nameOf = statementNames(3);
  const names = Array.from({ length: 50 }, (_, number) => nameOf(sql(`SELECT ${number}`)));
  expect(new Set(names).size).toBe(4);
  expect(names.slice(3)).toEqual(Array(47).fill(""));
});

test.each([
  "SELECT id FROM customers WHERE id IN ($1,$2,$3)",
  "INSERT INTO customers (id, name) VALUES ($1,$2), ($3,$4)",
])("a statement with a list of any length has no name: %s", (text) => {
  expect(statementNames()(sql(text))).toBe("");
});
