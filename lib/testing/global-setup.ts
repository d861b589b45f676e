import type { TestProject } from "vitest/node";
import { startTestPostgres, type TestPostgres } from "./test-database";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** One PostgreSQL for the whole run, whether all tests run or a single file. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { postgres, stop } = await startTestPostgres(project.config.root);
  project.provide("postgres", postgres);
  return stop;
}
