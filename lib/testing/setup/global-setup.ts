import type { TestProject } from "vitest/node";
import { checkStatements } from "../statements/check-statements";
import { startTestPostgres, type TestPostgres } from "./test-database";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/**
 * One PostgreSQL for the whole run, whether all tests run or a single file. At its end every statement that the product sent is
 * checked, and the run fails if one touches a tenant table without its organization.
 */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { postgres, stop } = await startTestPostgres(project.config.root);
  project.provide("postgres", postgres);
  return async () => {
    try {
      const { findings } = await checkStatements(postgres.superuserUrl, postgres.ownerUrl);
      if (findings.length === 0) return;
      console.error(findings.slice(0, 20).join("\n"));
      // Vitest reports an error of a teardown, but exits as if nothing had happened.
      process.exitCode = 1;
    } finally {
      await stop();
    }
  };
}
