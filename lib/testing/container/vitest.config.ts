import { defineConfig } from "vitest/config";
import { baseConfig } from "../vitest.config";

/** Runs what the images would hold: it builds the app anew, which takes minutes, so that npm test leaves it out. */
export default defineConfig({
  ...baseConfig,
  test: {
    include: ["lib/testing/container/*.container.test.ts"],
    server: baseConfig.test.server,
    testTimeout: 120_000,
    hookTimeout: 900_000,
  },
});
