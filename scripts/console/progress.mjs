/**
 * Runs one step and says so: a line when it starts, and a line with what was done and how long it took.
 * Plain lines instead of a spinner: steps overlap, and logs and screen readers have no cursor.
 *
 * @template T
 * @param {string} title what is being worked on, such as "Packages"
 * @param {string} doing such as "installing with npm ci"
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [conclude] what was done, for the closing line
 * @returns {Promise<T>}
 */
export async function step(title, doing, work, conclude = () => "done") {
  const startedAtMs = performance.now();
  say(`  ${title}: ${doing} ...`);
  const result = await work();
  say(`✓ ${title}: ${conclude(result)} (${seconds(performance.now() - startedAtMs)})`);
  return result;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} durationMs */
export function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
