import { defineConfig, mergeConfig } from "vitest/config";
import { baseConfig } from "../vitest.config";

/** The proof of isolation: the tests that npm test runs as well, and those that need the built app. */
export default mergeConfig(
  baseConfig,
  defineConfig({
    test: {
      globalSetup: ["lib/testing/setup/global-setup.ts"],
      setupFiles: ["lib/testing/setup/worker-setup.ts"],
      include: [
        "lib/testing/isolation/**/*.test.ts",
        "lib/testing/statements/**/*.test.ts",
        "lib/db/tenancy/{schema,serving-role,tenant}.test.ts",
        "lib/db/connections/tenant-pool-pgbouncer.test.ts",
      ],
    },
  }),
);
