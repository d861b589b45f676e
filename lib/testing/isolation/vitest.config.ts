import { defineConfig, mergeConfig } from "vitest/config";
import testConfig from "../vitest.config";

/** The proof of isolation: the tests that npm test runs as well, and those that need the built app. */
export default mergeConfig(
  { ...testConfig, test: { ...testConfig.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: [
        "lib/testing/isolation/**/*.test.ts",
        "lib/testing/statements/**/*.test.ts",
        "lib/db/{schema,tenant,tenant-pool-pgbouncer}.test.ts",
      ],
    },
  }),
);
