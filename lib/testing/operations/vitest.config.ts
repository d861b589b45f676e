import { defineConfig, mergeConfig } from "vitest/config";
import { baseConfig } from "../vitest.config";

/** What holds while it runs for real: these need the built app, so npm test runs them after the build. */
export default mergeConfig(
  baseConfig,
  defineConfig({
    test: {
      globalSetup: ["lib/testing/setup/global-setup.ts"],
      setupFiles: ["lib/testing/setup/worker-setup.ts"],
      include: ["lib/testing/operations/**/*.built.test.ts"],
      // Each has servers of its own.
      maxWorkers: 1,
      testTimeout: 60_000,
    },
  }),
);
