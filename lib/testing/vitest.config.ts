import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      {
        find: /^server-only$/,
        replacement: fileURLToPath(new URL("empty-module.ts", import.meta.url)),
      },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["{app,components,emails,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
    // These need the built app: npm test runs them after the build, by the configs of isolation and operations; those of the
    // images build it themselves (npm run test:container).
    exclude: ["**/*.built.test.ts", "**/*.container.test.ts", "node_modules/**"],
    globalSetup: ["lib/testing/global-setup.ts"],
    setupFiles: ["lib/testing/worker-setup.ts"],
    // It names Next's modules as only a bundler finds them.
    server: { deps: { inline: ["next-auth"] } },
    pool: "forks",
    // One core waits for PostgreSQL while the other works.
    maxWorkers: 2,
    // To find what hangs, not what is slow on a busy machine.
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
