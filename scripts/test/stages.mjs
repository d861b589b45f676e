import { say, seconds } from "../console/progress.mjs";
import { describeTrouble } from "../console/run-command.mjs";
import { ToolFailed } from "./run-tool.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */

/** Runs stages one after the other, says how each went and how long it took, and adds up what passed and failed. */
export function createStages() {
  const total = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) };

  /**
   * @param {string} name
   * @param {() => Promise<Counts>} work
   */
  async function count(name, work) {
    say(`\n== ${name}`);
    const startedAtMs = performance.now();
    const { passed, failed, failures = [] } = await countOrFail(work);
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures.map((failure) => `${name}: ${failure}`));
    if (failed > 0 && failures.length === 0) total.failures.push(name);
    const outcome = `${passed} passed, ${failed} failed`;
    say(
      `${failed === 0 ? "✓" : "✗"} ${name}: ${outcome} (${seconds(performance.now() - startedAtMs)})`,
    );
    return failed === 0;
  }

  return {
    count,
    /**
     * A stage without tests of its own: it passes, or it throws.
     *
     * @param {string} name
     * @param {() => Promise<unknown>} work
     * @returns {Promise<boolean>} whether it passed
     */
    run: (name, work) =>
      count(name, async () => {
        await work();
        return { passed: 1, failed: 0 };
      }),
    /** @param {string} name a stage that could not run, which is a failure */
    skip: (name) => {
      total.failed += 1;
      total.failures.push(name);
      say(`\n✗ ${name}: not run, because an earlier stage failed`);
    },
    total: () => total,
  };
}

/**
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Counts>}
 */
async function countOrFail(work) {
  try {
    return await work();
  } catch (error) {
    say(error instanceof ToolFailed ? error.message : describeTrouble(error));
    return { passed: 0, failed: 1 };
  }
}
