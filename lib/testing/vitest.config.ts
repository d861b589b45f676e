import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { filesWithOwnProcess } from "./setup/own-process.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What all tests of Vitest have in common. */
export const baseConfig = {
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      {
        find: /^server-only$/,
        replacement: fileURLToPath(new URL("setup/empty-module.ts", import.meta.url)),
      },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // It names Next's modules in a way that only a bundler resolves.
    server: { deps: { inline: ["next-auth"] } },
    pool: "forks",
    // One core waits for PostgreSQL while the other works.
    maxWorkers: 2,
    // Catches what hangs, not what is slow on a busy machine.
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
} satisfies ViteUserConfig;

/**
 * These need the built app. npm test runs them after the build, with the configs of isolation and operations; those of the images
 * build it themselves (npm run test:container).
 */
export const exclude = ["**/*.built.test.ts", "**/*.container.test.ts", "node_modules/**"];

const ownProcess = filesWithOwnProcess(root);
const workerSetup = "lib/testing/setup/worker-setup.ts";

export default defineConfig({
  ...baseConfig,
  test: {
    ...baseConfig.test,
    globalSetup: ["lib/testing/setup/global-setup.ts"],
    projects: [
      {
        ...baseConfig,
        test: {
          ...baseConfig.test,
          name: "own process",
          include: ownProcess,
          exclude,
          setupFiles: [workerSetup],
        },
      },
      {
        ...baseConfig,
        test: {
          ...baseConfig.test,
          name: "shared process",
          isolate: false,
          include: ["{app,bench,components,emails,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...exclude, ...ownProcess],
          setupFiles: [workerSetup, "lib/testing/setup/shared-process.ts"],
        },
      },
    ],
  },
});
