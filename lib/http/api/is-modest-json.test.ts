import { expect, test } from "vitest";
import { isModestJson } from "./is-modest-json";

const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
const withItems = (count: number) => Array.from({ length: count }, () => 1);
const withKeys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key_${index}`, index]));

test.each([
  ["text", "a"],
  ["nothing", null],
  ["a quote with many lines", { lines: Array.from({ length: 500 }, () => withKeys(8)) }],
  ["a megabyte of text", { note: "a".repeat(1_000_000) }],
  ["many numbers", { ids: Array.from({ length: 20_000 }, (_, index) => index) }],
])("%s can be worked on", (_name, value) => {
  expect(isModestJson(value)).toBe(true);
});

test.each([
  ["what is nested deeper than anything we take", { name: nested(20) }],
  ["what is nested as deep as a megabyte allows", { name: nested(400_000) }],
  ["more keys in one object than any of ours has", withKeys(101)],
  ["thousands of keys", withKeys(20_000)],
  [
    "thousands of keys in many objects",
    { lines: Array.from({ length: 2500 }, () => withKeys(10)) },
  ],
  ["a megabyte of numbers", { ids: Array.from({ length: 300_000 }, () => 1) }],
  ["a megabyte of empty lists", { ids: Array.from({ length: 300_000 }, () => []) }],
  ["a megabyte of lists in lists", { ids: Array.from({ length: 150 }, () => withItems(150)) }],
  ["a key of a megabyte", { ["a".repeat(1_000_000)]: 1 }],
])("%s can't", (_name, value) => {
  expect(isModestJson(value)).toBe(false);
});
