import { expect, test } from "vitest";
import { isReadByKey } from "./is-read-by-key";

const quotes = '"public"."quotes"';
const id = `${quotes}."id" = $1`;
const organization = `${quotes}."organization_id" = $2`;
const reading = (condition: string) =>
  `SELECT ${quotes}."id" FROM ${quotes} WHERE (${condition}) LIMIT $3 OFFSET $4`;

test.each([
  ["the key", `${id} AND ${organization}`],
  ["the key and a condition", `${quotes}."deleted_at" IS NULL AND ${id} AND ${organization}`],
  ["the key in its own order", `${organization} AND ${id}`],
])("a read by %s finds one row at most", (_, condition) => {
  expect(isReadByKey(reading(condition))).toBe(true);
});

test.each([
  ["the organization alone", organization],
  ["the key or something else", `(${id} OR ${quotes}."number" = $5) AND ${organization}`],
  ["one half of the key or the other", `${id} OR ${organization}`],
  ["several ids", `${quotes}."id" IN ($1,$5) AND ${organization}`],
  ["another column that ends alike", `${quotes}."customer_id" = $1 AND ${organization}`],
])("a read by %s may find many", (_, condition) => {
  expect(isReadByKey(reading(condition))).toBe(false);
});
