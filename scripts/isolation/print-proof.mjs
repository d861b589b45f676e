import { say } from "../console/progress.mjs";
import { parts, wallNames } from "./proof-words.mjs";

/** @typedef {import("./collect-proof.mjs").Line} Line */
/** @typedef {Awaited<ReturnType<typeof import("./proven-versions.mjs").provenVersions>> & ReturnType<typeof import("./collect-proof.mjs").collectProof> & { durationSeconds: number }} Report */

/**
 * The matrix: what the attempts got hold of behind each set of walls, all kinds of attempts together.
 *
 * @param {readonly Line[]} lines
 */
export function wallTotals(lines) {
  return Object.entries(wallNames).map(([walls, name]) => {
    const counts = lines
      .filter(({ part, line }) => part === "matrix" && line.startsWith(`${walls} `))
      .map(({ counts }) => counts);
    const sum = (/** @type {string} */ key) =>
      counts.reduce((total, count) => total + (count[key] ?? 0), 0);
    return {
      walls,
      name,
      attempts: sum("attempts"),
      refused: sum("refused"),
      foreignReads: sum("foreignReads"),
      foreignWrites: sum("foreignWrites"),
    };
  });
}

/**
 * Prints the proof as a table.
 *
 * @param {Report} report
 */
export function printProof({ lines, notes, findings, isProven, tests }) {
  say(
    "\nwalls standing                          attempts   refused at once   foreign reads   foreign writes",
  );
  for (const { name, attempts, refused, foreignReads, foreignWrites } of wallTotals(lines))
    say(
      `${name.padEnd(38)}${column(attempts, 10)}${column(refused, 18)}${column(foreignReads, 16)}${column(foreignWrites, 17)}`,
    );
  for (const [part, [title]] of Object.entries(parts)) {
    say(`\n${title}`);
    for (const { line, counts } of lines.filter((candidate) => candidate.part === part))
      say(`  ${line.padEnd(52)}${countsInWords(counts)}`);
  }
  for (const note of notes) say(`\n${note}`);
  for (const finding of findings) say(`\n✗ ${finding}`);
  say(
    `\n${isProven ? "✓ No company reached another's rows" : `✗ ${findings.length} findings`} (${tests} checks passed)`,
  );
}

/** @param {Record<string, number>} counts */
export function countsInWords(counts) {
  return Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
    .join(", ");
}

/**
 * @param {number} value
 * @param {number} width
 */
function column(value, width) {
  return value.toLocaleString("en").padStart(width);
}
