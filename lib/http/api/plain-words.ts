import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "Send a text.",
  number: "Send a number.",
  int: "Send a whole number.",
  boolean: "Send true or false.",
  array: "Send a list.",
  tuple: "Send a list.",
  object: "Send an object.",
  record: "Send an object.",
};

const formats: Readonly<Record<string, string>> = {
  uuid: "Send an id, such as 0197c2a0-1b2c-7d3e-8f40-5a6b7c8d9e0f.",
  datetime: "Use a moment such as 2027-03-31T12:00:00Z.",
  date: "Use a date such as 2027-03-31.",
};

/** What is wrong with a value, where its schema has no words of its own; those of the checker are not for people. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return "Fill this in.";
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? unfit;
  if (issue.code === "invalid_format") return formats[issue.format] ?? unfit;
  if (issue.code === "invalid_value") return `Use one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "too_small") return `Use at least ${issue.minimum}${unitOf(issue.origin)}.`;
  if (issue.code === "too_big") return `Use at most ${issue.maximum}${unitOf(issue.origin)}.`;
  return unfit;
}

const unfit = "This can't be taken here.";

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}
