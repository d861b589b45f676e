import { afterAll, expect } from "vitest";
import { environmentSchema } from "@/lib/env";
import { log } from "@/lib/log";

const settings = () =>
  Object.keys(environmentSchema.shape).map((name) => [name, process.env[name]] as const);

// A test file in the project that shares a process has to leave it as it found it, or belongs in the other one (own-process.mjs).
const found = settings();
const { level } = log;
const { warn } = console;

afterAll(() => {
  log.level = level;
  expect(settings(), "Settings are read once: this file needs a process of its own").toEqual(found);
  expect(console.warn, "The console was replaced: this file needs a process of its own").toBe(warn);
});
