import { defineConfig, mergeConfig } from "vitest/config";
import { baseConfig, exclude } from "../vitest.config";
import { notOnACluster } from "./not-on-a-cluster";

/** The integration tests in the one database that CITUS_DATABASE_URL names, file after file. */
export default mergeConfig(
  baseConfig,
  defineConfig({
    test: {
      include: ["{lib,prisma,scripts}/**/*.test.ts"],
      exclude: [...exclude, ...Object.keys(notOnACluster)],
      globalSetup: ["lib/testing/cluster/global-setup.ts"],
      setupFiles: ["lib/testing/cluster/worker-setup.ts"],
      maxWorkers: 1,
      fileParallelism: false,
      // A statement on a cluster takes several times as long, and one machine may play all of its nodes.
      testTimeout: 120_000,
      hookTimeout: 300_000,
    },
  }),
);
