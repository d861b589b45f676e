import { defineConfig, mergeConfig } from "vitest/config";
import testConfig from "../vitest.config";

/** What holds while it runs for real: these need the built app, so npm test runs them after the build. */
export default mergeConfig(
  { ...testConfig, test: { ...testConfig.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ["lib/testing/operations/**/*.built.test.ts"],
      // Each has servers of its own.
      maxWorkers: 1,
      testTimeout: 60_000,
    },
  }),
);
